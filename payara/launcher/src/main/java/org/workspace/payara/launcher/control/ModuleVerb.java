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
    INSTALL {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.install(file(request), request.getBoolean("force", false));
        }
    },
    START {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.start(text(request, "module"));
        }
    },
    STOP {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.stop(text(request, "module"));
        }
    },
    UPDATE {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.update(file(request), request.getBoolean("force", false));
        }
    },
    ROLLBACK {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.rollback(text(request, "module"));
        }
    },
    UNINSTALL {
        @Override
        ModuleChange ask(ModuleControl modules, JsonObject request) {
            return modules.uninstall(text(request, "module"), ModuleData.valueOf(text(request, "data")));
        }
    };

    abstract ModuleChange ask(ModuleControl modules, JsonObject request);

    private static Path file(JsonObject request) {
        return Path.of(text(request, "file"));
    }

    private static String text(JsonObject request, String member) {
        var text = request.getString(member);
        if (text == null) throw new ModuleRefused(Reason.UNUSABLE, "The request has no \"" + member + "\".");
        return text;
    }
}
