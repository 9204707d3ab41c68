package org.workspace.chat.api.ws;

import jakarta.inject.Inject;
import org.workspace.chat.live.Live;
import org.workspace.chat.message.Posting;
import org.workspace.chat.read.ReadingService;
import org.workspace.platform.web.cdi.Component;

/** What a conversation calls. */
@Component
class ChatServices {
    private final Live live;
    private final Posting posting;
    private final ReadingService reading;
    private final SocketLimits limits;

    @Inject
    ChatServices(Live live, Posting posting, ReadingService reading, SocketLimits limits) {
        this.live = live;
        this.posting = posting;
        this.reading = reading;
        this.limits = limits;
    }

    Live live() {
        return live;
    }

    Posting posting() {
        return posting;
    }

    ReadingService reading() {
        return reading;
    }

    SocketLimits limits() {
        return limits;
    }
}
