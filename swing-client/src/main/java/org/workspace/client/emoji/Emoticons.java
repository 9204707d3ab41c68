package org.workspace.client.emoji;

import java.util.LinkedHashMap;
import java.util.Map;

/** Turns typed emoticons into emoji. An emoticon stands alone: a space, or the text's edge, on both sides. */
public final class Emoticons {
    private static final Map<String, String> EMOJI = new LinkedHashMap<>();

    static {
        EMOJI.put(":'(", "😢");
        EMOJI.put("</3", "💔");
        EMOJI.put("<3", "❤️");
        EMOJI.put(":)", "🙂");
        EMOJI.put(":(", "🙁");
        EMOJI.put(";)", "😉");
        EMOJI.put(":P", "😛");
        EMOJI.put(":p", "😛");
        EMOJI.put(":O", "😮");
        EMOJI.put(":o", "😮");
        EMOJI.put(":*", "😘");
        EMOJI.put("xD", "😆");
        EMOJI.put("XD", "😆");
        EMOJI.put(":/", "😕");
        EMOJI.put(":S", "😖");
        EMOJI.put(":s", "😖");
        EMOJI.put("B)", "😎");
        EMOJI.put(":|", "😐");
    }

    private Emoticons() {}

    public static String replaced(String text) {
        var result = new StringBuilder();
        int word = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && !Character.isWhitespace(text.charAt(at))) continue;
            var typed = text.substring(word, at);
            result.append(EMOJI.getOrDefault(typed, typed));
            if (at < text.length()) result.append(text.charAt(at));
            word = at + 1;
        }
        return result.toString();
    }
}
