package org.workspace.chat.api.ws;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.glassfish.tyrus.core.frame.Frame;
import org.glassfish.tyrus.ext.extension.deflate.PerMessageDeflateExtension;

/**
 * Compression (RFC 7692) that unpacks no more than a message may hold. Tyrus (2.1.5) unpacks everything before it looks at
 * the size, and never ends on a stream that ends itself, which section 7.2.3.5 allows.
 *
 * <p>Bad data leaves as a frame that the container refuses: one that is too large (1009), or is no text (1007).
 */
final class BoundedDeflate extends PerMessageDeflateExtension {
    private static final String STATE = BoundedDeflate.class.getName();
    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] NO_TEXT = {(byte) 0xFF};
    private static final int BUFFER = 8 * 1024;

    private final int limit;

    /** @param limit of a message, in bytes once unpacked */
    BoundedDeflate(int limit) {
        this.limit = limit;
    }

    /** Of one connection; its frames are read one after the other. */
    private static final class Unpacking {
        private final Inflater inflater = new Inflater(true);
        private boolean compressed;
        private boolean fresh; // at the end of a stream that ended itself, before the first byte of the next
        private int size;
    }

    @Override
    public Frame processIncoming(ExtensionContext context, Frame frame) {
        if (frame.isControlFrame()) return frame;
        var state = (Unpacking) context.getProperties().computeIfAbsent(STATE, key -> new Unpacking());
        if (frame.getOpcode() != 0) { // the first of a message
            state.compressed = frame.isRsv1();
            state.size = 0;
        }
        if (!state.compressed) return frame;
        var payload = unpacked(state, frame);
        return Frame.builder(frame)
                .rsv1(false)
                .payloadLength(payload.length)
                .payloadData(payload)
                .build();
    }

    private byte[] unpacked(Unpacking state, Frame frame) {
        var payload = new ByteArrayOutputStream();
        try {
            inflate(state, frame.getPayloadData(), payload);
            if (frame.isFin() && !state.fresh) inflate(state, TAIL, payload);
            return payload.toByteArray();
        } catch (DataFormatException e) {
            return NO_TEXT;
        }
    }

    private void inflate(Unpacking state, byte[] packed, ByteArrayOutputStream into) throws DataFormatException {
        var buffer = new byte[BUFFER];
        state.inflater.setInput(packed);
        state.fresh = false;
        while (state.size <= limit) {
            int count = state.inflater.inflate(buffer, 0, Math.min(BUFFER, limit + 1 - state.size));
            into.write(buffer, 0, count);
            state.size += count;
            if (state.inflater.finished()) {
                int rest = state.inflater.getRemaining();
                state.inflater.reset();
                state.inflater.setInput(packed, packed.length - rest, rest);
                state.fresh = rest == 0;
            } else if (count == 0) {
                return;
            }
        }
    }

    @Override
    public void destroy(ExtensionContext context) {
        if (context.getProperties().remove(STATE) instanceof Unpacking state) state.inflater.end();
        super.destroy(context);
    }
}
