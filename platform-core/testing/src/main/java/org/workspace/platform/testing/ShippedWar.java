package org.workspace.platform.testing;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the build made, for {@code @Deployment(testable = false)}: tests run what ships. */
public final class ShippedWar {
    private ShippedWar() {}

    public static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("workspace.war")));
    }
}
