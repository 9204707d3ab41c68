package org.workspace.chat.api.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.chat.presence.Status;

class ClientFramesTest {
    private static final UUID ID = UUID.fromString("0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a");

    @Test
    void framesAreRead() {
        assertThat(ClientFrames.decode(
                        "{\"type\":\"message.send\",\"clientId\":\"" + ID + "\",\"room\":\"general\",\"text\":\"hi\"}"))
                .isEqualTo(new ClientFrame.Send(ID, "general", "hi"));
        assertThat(ClientFrames.decode("{\"text\":\"hi\",\"room\":\"general\",\"type\":\"message.send\"}"))
                .isEqualTo(new ClientFrame.Send(null, "general", "hi"));
        assertThat(ClientFrames.decode("{\"type\":\"typing\",\"room\":\"general\",\"typing\":true}"))
                .isEqualTo(new ClientFrame.Typing("general", true));
        assertThat(ClientFrames.decode("{\"type\":\"presence\",\"status\":\"away\"}"))
                .isEqualTo(new ClientFrame.Presence(Status.AWAY));
        assertThat(ClientFrames.decode("{\"type\":\"read\",\"room\":\"general\",\"sequence\":7}"))
                .isEqualTo(new ClientFrame.Read("general", 7));
        assertThat(ClientFrames.decode("{\"type\":\"resume\",\"room\":\"general\",\"after\":0}"))
                .isEqualTo(new ClientFrame.Resume("general", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                                              | malformed-frame | JSON
                    nonsense                                                        | malformed-frame | JSON
                    []                                                              | malformed-frame | object
                    null                                                            | malformed-frame | object
                    {"type":"typing"} {}                                            | malformed-frame | JSON
                    {"type":"typing","type":"read"}                                 | malformed-frame | JSON
                    {}                                                              | invalid-field   | type
                    {"type":"typing","room":"a\\u0000b","typing":true}              | invalid-field   | room
                    {"type":7}                                                      | invalid-field   | type
                    {"type":null}                                                   | invalid-field   | type
                    {"type":"shout"}                                                | unknown-type    | type
                    {"type":"message.send","text":"x"}                              | invalid-field   | room
                    {"type":"message.send","room":"g"}                              | invalid-field   | text
                    {"type":"message.send","room":"g","text":null}                  | invalid-field   | text
                    {"type":"message.send","room":"g","text":["x"]}                 | invalid-field   | text
                    {"type":"message.send","room":"g","text":"x","clientId":"1-1-1-1-1"} | invalid-field | clientId
                    {"type":"message.send","room":"g","text":"x","clientId":12}     | invalid-field   | clientId
                    {"type":"message.send","room":"g","text":"x","author":"Robin"}  | invalid-field   | author
                    {"type":"typing","room":"g","typing":"yes"}                     | invalid-field   | typing
                    {"type":"typing","room":{},"typing":true}                       | invalid-field   | room
                    {"type":"presence","status":"busy"}                             | invalid-field   | status
                    {"type":"read","room":"g","sequence":-1}                        | invalid-field   | sequence
                    {"type":"read","room":"g","sequence":1.5}                       | invalid-field   | sequence
                    {"type":"read","room":"g","sequence":99999999999999999999}      | invalid-field   | sequence
                    {"type":"resume","room":"g"}                                    | invalid-field   | after
                    {"type":"resume","room":"g","after":"7"}                        | invalid-field   | after
                    """)
    void whateverElseComesIsAnErrorThatNamesTheField(String text, String code, String about) {
        var bad = catchThrowableOfType(BadFrame.class, () -> ClientFrames.decode(text));

        assertThat(bad.frame().code()).isEqualTo(code);
        assertThat(bad.frame().message()).contains(about);
    }

    @Test
    void anErrorCarriesTheClientsId() {
        var bad = catchThrowableOfType(
                BadFrame.class,
                () -> ClientFrames.decode("{\"type\":\"message.send\",\"clientId\":\"" + ID + "\",\"room\":\"g\"}"));

        assertThat(Frames.text(bad.frame()))
                .isEqualTo(
                        "{\"type\":\"error\",\"code\":\"invalid-field\",\"message\":\"text must be text.\",\"clientId\":\""
                                + ID + "\"}");
    }

    @Test
    void deepNestingIsRefusedLikeAnyOtherNonsense() {
        var bad = catchThrowableOfType(
                BadFrame.class,
                () -> ClientFrames.decode("{\"type\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));

        assertThat(bad.frame().code()).isEqualTo("malformed-frame");
    }
}
