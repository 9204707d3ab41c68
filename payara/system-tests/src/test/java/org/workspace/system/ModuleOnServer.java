package org.workspace.system;

import java.nio.file.Path;
import org.workspace.platform.testing.Api;

/** The sample module on a server, brought by REST into the state that a call needs. */
record ModuleOnServer(People people, SampleModule sample) {
    static final String MEDIA_TYPE = "application/java-archive";
    private static final String NAME = "sample";
    private static final String ALL = "monitoring/api/v2/modules";

    /** Its file, of which the server has none. */
    Path notInstalled() {
        remove();
        return sample.healthy("1.0.0");
    }

    String installed() {
        expect(201, asAdmin().send("POST", ALL, notInstalled(), MEDIA_TYPE));
        return NAME;
    }

    Path nextVersion() {
        return sample.healthy("1.1.0");
    }

    /** It can go back. */
    String updated() {
        expect(200, asAdmin().send("PUT", ALL + "/" + installed() + "/file", nextVersion(), MEDIA_TYPE));
        return NAME;
    }

    void remove() {
        var admin = asAdmin();
        if (admin.get(ALL + "/" + NAME).status() == 200) expect(200, admin.delete(ALL + "/" + NAME + "?tables=purge"));
    }

    private Api asAdmin() {
        return people.as(people.admin());
    }

    private static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) throw new AssertionError(answer.status() + " " + answer.body());
    }
}
