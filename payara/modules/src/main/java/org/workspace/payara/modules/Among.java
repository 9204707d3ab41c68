package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/** Asks the resolver whether one module can be resolved among others. */
final class Among extends ResolveContext {
    private final List<Resource> all;
    private final Resource wanted;

    Among(List<Resource> all, Resource wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return List.of(wanted);
    }

    static boolean offers(Resource resource, Requirement requirement) {
        return !offered(resource, requirement).isEmpty();
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        return all.stream()
                .flatMap(resource -> offered(resource, requirement).stream())
                .collect(Collectors.toCollection(ArrayList::new)); // the resolver adds to it
    }

    private static List<Capability> offered(Resource resource, Requirement requirement) {
        var filter = ((RequirementImpl) requirement).getFilter();
        return resource.getCapabilities(requirement.getNamespace()).stream()
                .filter(capability -> CapabilitySet.matches(capability, filter))
                .toList();
    }

    @Override
    public int insertHostedCapability(List<Capability> capabilities, HostedCapability hosted) {
        capabilities.add(hosted);
        return capabilities.size() - 1;
    }

    /** Services count too ({@code effective:=active}): a module that looks for one starts after who offers it. */
    @Override
    public boolean isEffective(Requirement requirement) {
        return true;
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return Map.of();
    }
}
