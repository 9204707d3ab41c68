package org.workspace.platform.testing.probe;

import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.reflect.Field;
import java.util.Objects;

/** Answers the name of the class that Tyrus uses as its timer. */
@ServerEndpoint("/ws")
public class EchoEndpoint {
    @OnMessage
    public String timer(String text, Session session) throws ReflectiveOperationException {
        Object container = session.getContainer();
        return Objects.requireNonNull(timerField(container.getClass()).get(container))
                .getClass()
                .getName();
    }

    private static Field timerField(Class<?> type) throws NoSuchFieldException {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (field.getName().equals("managedScheduledExecutorService")) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException("managedScheduledExecutorService");
    }
}
