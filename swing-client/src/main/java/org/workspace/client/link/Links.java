package org.workspace.client.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what may be clicked in a message: http, https, {@code www.} and e-mail addresses, nothing else.
 *
 * <p>What has an invisible character inside is no link. A message with a phrase that swindlers use, or with a character
 * that turns round what is shown after it, gets no link at all; its text stays as it is.
 */
public final class Links {
    /** A part of a text, from {@code start} up to {@code end}, and where it leads. */
    public record Link(int start, int end, URI target) {}

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:https?://[^\\s<>\"\\p{Z}]+|www\\.[^\\s<>\"\\p{Z}]+|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Left-to-right and right-to-left override: what is read is not what is opened. */
    private static final Pattern TURNED_ROUND = Pattern.compile("[\\u202d\\u202e]");

    private static final String TRAILING = ".,;:!?…'’\"»”*_";
    private static final int LONGEST_MAIL_PART = 254;

    private final Set<String> refusedDomains;
    private final List<String> refusedPhrases;

    /** Domains refuse their sub-domains too; phrases are compared without case, accents and repeated spaces. */
    public Links(Set<String> refusedDomains, List<String> refusedPhrases) {
        this.refusedDomains = Set.copyOf(refusedDomains);
        this.refusedPhrases = refusedPhrases.stream().map(Links::plain).toList();
    }

    /** In the order of the text, never overlapping. */
    public List<Link> in(String text) {
        var found = new ArrayList<Link>();
        if (hasRefusedPhrase(text) || TURNED_ROUND.matcher(text).find()) return found;
        var candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            int end = candidates.start() + withoutTrailing(candidates.group()).length();
            target(text.substring(candidates.start(), end))
                    .filter(this::isAllowed)
                    .ifPresent(target -> found.add(new Link(candidates.start(), end, target)));
        }
        return found;
    }

    private boolean hasRefusedPhrase(String text) {
        var plain = plain(text);
        return refusedPhrases.stream().anyMatch(plain::contains);
    }

    private boolean isAllowed(URI target) {
        if ("mailto".equals(target.getScheme())) {
            var address = target.getSchemeSpecificPart();
            return isAllowed(address.substring(address.indexOf('@') + 1));
        }
        return target.getHost() != null && target.getUserInfo() == null && isAllowed(target.getHost());
    }

    private boolean isAllowed(String domain) {
        var rest = domain.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", ""); // the root of the name
        while (true) {
            if (refusedDomains.contains(rest)) return false;
            int dot = rest.indexOf('.');
            if (dot < 0) return true;
            rest = rest.substring(dot + 1);
        }
    }

    private static Optional<URI> target(String text) {
        if (text.codePoints().anyMatch(Links::isInvisible)) return Optional.empty();
        try {
            if (startsWith(text, "http://") || startsWith(text, "https://")) return Optional.of(asUri(text));
            if (startsWith(text, "www."))
                return Optional.of(asUri("https://" + text)).filter(Links::hasDomain);
            if (text.length() > LONGEST_MAIL_PART) return Optional.empty();
            return Optional.of(new URI("mailto", text, null));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static URI asUri(String text) throws URISyntaxException {
        return new URI(new URI(text).toASCIIString());
    }

    private static boolean hasDomain(URI target) {
        return target.getHost() != null && target.getHost().indexOf('.', "www.".length()) > 0;
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static String withoutTrailing(String text) {
        int end = text.length();
        while (end > 0 && isTrailing(text.substring(0, end))) end--;
        return text.substring(0, end);
    }

    private static boolean isTrailing(String text) {
        char last = text.charAt(text.length() - 1);
        if (TRAILING.indexOf(last) >= 0 || isInvisible(last)) return true;
        return switch (last) {
            case ')' -> count(text, ')') > count(text, '(');
            case ']' -> count(text, ']') > count(text, '[');
            case '}' -> count(text, '}') > count(text, '{');
            default -> false;
        };
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}]+", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
