package org.workspace.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that the build made, for {@code @Deployment(testable = false)}: tests run what ships. */
public final class ShippedWar {
    private static final String CONFIGURATION = "WEB-INF/classes/META-INF/microprofile-config.properties";

    private ShippedWar() {}

    public static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("workspace.war")));
    }

    /** The same with other defaults for these keys, as an administrator could set them. */
    public static WebArchive configured(Map<String, String> values) {
        var war = archive();
        try (var shipped = war.get(CONFIGURATION).getAsset().openStream();
                var all = new ByteArrayOutputStream()) {
            shipped.transferTo(all);
            for (var value : values.entrySet()) { // the last one of a key counts
                all.writeBytes(("\n" + value.getKey() + "=" + value.getValue()).getBytes(StandardCharsets.ISO_8859_1));
            }
            war.add(new ByteArrayAsset(all.toByteArray()), CONFIGURATION);
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException("The configuration in the WAR cannot be read", e);
        }
    }
}
