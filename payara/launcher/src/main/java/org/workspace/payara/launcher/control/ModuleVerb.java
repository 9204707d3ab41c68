package org.workspace.payara.launcher.control;

import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleData;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;

/** What can be asked of modules by the channel; the name in lower case is the last part of its path. */
public enum ModuleVerb {
    INSTALL,
    START,
    STOP,
    UPDATE,
    ROLLBACK,
    UNINSTALL;

    ModuleChange ask(ModuleControl modules, JsonObject request) {
        return switch (this) {
            case INSTALL -> modules.install(file(request), force(request));
            case START -> modules.start(module(request));
            case STOP -> modules.stop(module(request));
            case UPDATE -> modules.update(file(request), force(request));
            case ROLLBACK -> modules.rollback(module(request));
            case UNINSTALL -> modules.uninstall(module(request), ModuleData.valueOf(text(request, "data")));
        };
    }

    private static String module(JsonObject request) {
        return text(request, "module");
    }

    private static boolean force(JsonObject request) {
        return request.getBoolean("force", false);
    }

    private static Path file(JsonObject request) {
        return Path.of(text(request, "file"));
    }

    private static String text(JsonObject request, String member) {
        var text = request.getString(member);
        if (text == null) throw new ModuleRefused(Reason.UNUSABLE, "The request has no \"" + member + "\".");
        return text;
    }
}
