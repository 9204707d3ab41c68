package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** A requirement in words. A filter of an unusual form is shown as it is. */
final class RequirementText {
    private static final Pattern EQUAL = Pattern.compile("\\(([\\w.]+)=([^()*]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^()]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^()]+)\\)\\)");

    private RequirementText() {}

    /** Whether a module can do without it. */
    static boolean isOptional(Requirement requirement) {
        return Namespace.RESOLUTION_OPTIONAL.equals(
                requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    /** With a word on whether the module can do without. */
    static String whole(Requirement requirement) {
        return of(requirement) + (isOptional(requirement) ? ", if there is one" : "");
    }

    static String of(Requirement requirement) {
        var filter = Optional.ofNullable(requirement.getDirectives().get(Constants.FILTER_DIRECTIVE))
                .orElse("");
        var what = subject(requirement.getNamespace(), value(filter));
        return what.map(text -> text + versions(filter))
                .orElseGet(() -> (requirement.getNamespace() + " " + filter).strip());
    }

    private static Optional<String> subject(String namespace, Optional<String> value) {
        return switch (namespace) {
            case Namespaces.PLATFORM -> Optional.of("the platform");
            case Namespaces.MODULE -> value.map(name -> "the module " + name);
            case Namespaces.API -> value.map(name -> "the API of " + name);
            case Namespaces.SERVICE -> value.map(type -> "a module that offers " + simpleName(type));
            default -> Optional.empty();
        };
    }

    private static String versions(String filter) {
        var parts = new ArrayList<String>();
        var upper = BELOW.matcher(filter);
        var lower = FROM.matcher(upper.replaceAll(""));
        if (lower.find()) parts.add("from " + plain(lower.group(1)));
        if (upper.reset().find()) parts.add("below " + plain(upper.group(1)));
        return parts.isEmpty() ? "" : " in a version " + String.join(", ", parts);
    }

    private static String plain(String version) {
        var parsed = Version.parseVersion(version);
        return parsed.getMajor() + "." + parsed.getMinor() + (parsed.getMicro() == 0 ? "" : "." + parsed.getMicro());
    }

    private static Optional<String> value(String filter) {
        var equal = EQUAL.matcher(filter);
        return equal.find() ? Optional.of(equal.group(2)) : Optional.empty();
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
