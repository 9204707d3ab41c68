package org.workspace.client.icon;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.extras.FlatSVGUtils;
import java.awt.Image;
import java.util.List;
import javax.swing.Icon;

/** Our own drawing: three cubes on an orange square. */
public final class Logo {
    private static final String RESOURCE = "org/workspace/client/icon/logo.svg";

    private Logo() {}

    public static Icon at(int size) {
        return new FlatSVGIcon(RESOURCE, size, size, Logo.class.getClassLoader());
    }

    /** Every size a desktop may want for a window. */
    public static List<Image> forWindows() {
        return FlatSVGUtils.createWindowIconImages("/" + RESOURCE);
    }
}
