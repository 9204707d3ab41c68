package org.workspace.chat.message;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workspace.platform.web.cdi.UseCase;
import org.workspace.platform.web.problem.DomainException;

/** Stores what a room's writer hands over, many messages in one transaction. */
@UseCase
class MessageStore {

    /** What became of one message of a batch: stored now or before, or refused alone. */
    sealed interface Outcome {
        record Done(Posted posted) implements Outcome {}

        record Refused(DomainException refusal) implements Outcome {}
    }

    private final Messages messages;
    private final Clock clock;

    @Inject
    MessageStore(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Stores the batch in the order given. A message whose id is known already is not stored again, be it known from
     * before or from the same batch.
     *
     * @return one outcome for each message, in the same order
     */
    List<Outcome> store(String room, List<NewMessage> batch) {
        Map<UUID, MessageView> known = known(batch);
        long fresh = batch.stream()
                .map(NewMessage::id)
                .distinct()
                .filter(id -> !known.containsKey(id))
                .count();
        long sequence = fresh == 0 ? 0 : messages.takeSequences(room, (int) fresh);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var outcomes = new ArrayList<Outcome>(batch.size());
        for (var message : batch) {
            MessageView before = known.get(message.id());
            if (before == null) {
                var stored = new Message(message, sequence++, now);
                messages.add(stored);
                known.put(message.id(), stored.view());
                outcomes.add(new Outcome.Done(new Posted(stored.view(), false)));
            } else {
                outcomes.add(repetition(message, before));
            }
        }
        return outcomes;
    }

    /** The newest message of the room, once no other transaction is about to add one. */
    Optional<MessageView> newest(String room) {
        messages.takeSequences(room, 0); // waits for a transaction of which we heard no end
        return messages.newestBefore(room, Long.MAX_VALUE, 1).stream().findFirst();
    }

    private static Outcome repetition(NewMessage message, MessageView before) {
        return before.answers(message)
                ? new Outcome.Done(new Posted(before, true))
                : new Outcome.Refused(new MessageIdReused(message.id()));
    }

    private Map<UUID, MessageView> known(List<NewMessage> batch) {
        var ids = batch.stream().map(NewMessage::id).collect(Collectors.toSet());
        var known = new HashMap<UUID, MessageView>();
        for (var message : messages.byIds(ids)) known.put(message.id(), message);
        return known;
    }
}
