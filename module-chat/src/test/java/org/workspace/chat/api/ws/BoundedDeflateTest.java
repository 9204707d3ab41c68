package org.workspace.chat.api.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.glassfish.tyrus.core.extension.ExtendedExtension.ExtensionContext;
import org.glassfish.tyrus.core.frame.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BoundedDeflateTest {
    private static final int LIMIT = 1_000;
    private static final byte TEXT = 1;
    private static final byte CONTINUATION = 0;

    private final BoundedDeflate deflate = new BoundedDeflate(LIMIT);
    private final Map<String, Object> properties = new HashMap<>();
    private final ExtensionContext context = () -> properties;
    private final Deflater packer = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    @AfterEach
    void end() {
        packer.end();
        deflate.destroy(context);
    }

    @Test
    void whatWasPackedIsUnpackedMessageAfterMessage() {
        assertThat(unpacked(TEXT, true, packed("Le lot École"))).isEqualTo("Le lot École");
        assertThat(unpacked(TEXT, true, packed("Le lot École")))
                .as("with what it remembers")
                .isEqualTo("Le lot École");
    }

    @Test
    void aMessageInFragmentsIsOne() {
        var whole = packed("x".repeat(300) + "y".repeat(300));
        var half = whole.length / 2;
        assertThat(unpacked(TEXT, false, Arrays.copyOf(whole, half))
                        + unpacked(CONTINUATION, true, Arrays.copyOfRange(whole, half, whole.length)))
                .isEqualTo("x".repeat(300) + "y".repeat(300));
    }

    @Test
    void whatIsNotPackedStaysAsItIs() {
        var plain = frame(TEXT, true, "plain".getBytes(UTF_8), false);
        assertThat(deflate.processIncoming(context, plain)).isSameAs(plain);
    }

    /** 100 MB in about 100 KB. */
    @Test
    void aBombIsUnpackedToOneByteMoreThanTheLimit() {
        var bomb = packed("\0".repeat(100_000_000));
        assertThat(unpacked(TEXT, true, bomb)).hasSize(LIMIT + 1);
    }

    @Test
    void aBombInFragmentsIsTooLargeAsWell() {
        packer.setInput("a".repeat(700).getBytes(UTF_8));
        var first = unpacked(TEXT, false, drained(Deflater.SYNC_FLUSH));
        var second = unpacked(CONTINUATION, true, packed("b".repeat(700)));
        assertThat(first.length() + second.length()).isEqualTo(LIMIT + 1);
    }

    /** RFC 7692, 7.2.3.5. */
    @Test
    void aStreamThatEndsItselfIsReadAndSoIsTheNext() {
        for (var i = 0; i < 2; i++) {
            assertThat(unpacked(TEXT, true, ended("final"))).isEqualTo("final");
        }
    }

    /** With the empty block that section asks of senders. */
    @Test
    void aStreamThatEndsAsTheStandardWantsIsReadToo() {
        for (var i = 0; i < 2; i++) {
            var whole = ended("final");
            assertThat(unpacked(TEXT, true, Arrays.copyOf(whole, whole.length + 1)))
                    .isEqualTo("final");
        }
    }

    @Test
    void whatIsNotPackedDataIsNoText() {
        var answer = deflate.processIncoming(context, frame(TEXT, true, new byte[] {7, 7, 7, 7}, true));
        assertThat(answer.getPayloadData()).containsExactly(0xFF);
    }

    private String unpacked(byte opcode, boolean last, byte[] payload) {
        var answer = deflate.processIncoming(context, frame(opcode, last, payload, opcode == TEXT));
        assertThat(answer.isRsv1()).isFalse();
        assertThat(answer.getPayloadLength()).isEqualTo(answer.getPayloadData().length);
        return new String(answer.getPayloadData(), UTF_8);
    }

    private static Frame frame(byte opcode, boolean last, byte[] payload, boolean packed) {
        return Frame.builder()
                .opcode(opcode)
                .fin(last)
                .rsv1(packed)
                .payloadLength(payload.length)
                .payloadData(payload)
                .build();
    }

    /** As a client packs one message: flushed, without the four bytes at its end. */
    private byte[] packed(String text) {
        packer.setInput(text.getBytes(UTF_8));
        var whole = drained(Deflater.SYNC_FLUSH);
        return Arrays.copyOf(whole, whole.length - 4);
    }

    /** As a stream of its own, with its end. */
    private byte[] ended(String text) {
        packer.reset();
        packer.setInput(text.getBytes(UTF_8));
        packer.finish();
        return drained(Deflater.NO_FLUSH);
    }

    private byte[] drained(int flush) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (int count = packer.deflate(buffer, 0, buffer.length, flush);
                count > 0;
                count = packer.deflate(buffer, 0, buffer.length, flush)) {
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
