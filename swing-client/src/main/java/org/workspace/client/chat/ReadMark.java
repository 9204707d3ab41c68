package org.workspace.client.chat;

/** How far the room was read, and where the separator of unread messages stands. */
final class ReadMark {
    private long read;
    private long separator;

    /** This account has read so far, here or elsewhere. Never goes back. */
    void advance(long sequence) {
        read = Math.max(read, sequence);
    }

    long read() {
        return read;
    }

    long separator() {
        return separator;
    }

    /** Others' messages not read; those that are not loaded count whoever wrote them. */
    int unread(Timeline timeline) {
        var known = timeline.after(read).stream().filter(line -> !line.mine()).count();
        var unknown = timeline.loaded() ? Math.max(0, timeline.first() - 1 - read) : 0;
        return (int) Math.min(Integer.MAX_VALUE, known + unknown);
    }

    /** Puts the separator above the first unread message, unless it stands somewhere already. */
    void separate(Timeline timeline) {
        if (separator != 0) return;
        separator = timeline.after(read).stream()
                .filter(line -> !line.mine())
                .mapToLong(ChatLine::sequence)
                .findFirst()
                .orElse(0);
    }

    void removeSeparator() {
        separator = 0;
    }
}
