package org.workspace.payara.launcher.server;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.workspace.platform.database.DatabasePool;

/**
 * What Payara's connection pool does. Its own monitoring would count at each use of a connection; this looks only when somebody
 * asks. There is no interface for that, hence reflection; when an upgrade moves something, the log says so once and the pool
 * seems empty.
 */
public final class PayaraPool implements DatabasePool {
    private static final System.Logger LOG = System.getLogger(PayaraPool.class.getName());
    private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
    private static final String NAME = "org.glassfish.resourcebase.resources.api.PoolInfo";
    private static final String MANAGER = "com.sun.enterprise.resource.pool.PoolManager";
    private static final String POOL = "com.sun.enterprise.resource.pool.ResourcePool";
    private static final String STATUS = "com.sun.enterprise.resource.pool.PoolStatus";
    private static final String QUEUE = "com.sun.enterprise.resource.pool.waitqueue.PoolWaitQueue";

    private final AtomicBoolean hasComplained = new AtomicBoolean();

    @Override
    public Usage usage() {
        try {
            return read();
        } catch (ReflectiveOperationException | RuntimeException e) {
            if (hasComplained.compareAndSet(false, true)) {
                LOG.log(Level.ERROR, "Nobody knows what the database pool does: Payara has changed inside", e);
            }
            return Usage.NONE;
        }
    }

    private static Usage read() throws ReflectiveOperationException {
        var runtime = Class.forName(RUNTIME).getMethod("getRuntime").invoke(null);
        var manager = runtime.getClass().getMethod("getPoolManager").invoke(runtime);
        var info = Class.forName(NAME);
        var pool = Class.forName(MANAGER)
                .getMethod("getPool", info)
                .invoke(manager, info.getConstructor(String.class).newInstance("workspace"));
        if (pool == null) return Usage.NONE; // nobody has used it yet
        var status = of(pool, POOL, "getPoolStatus");
        return new Usage((int) of(status, STATUS, "getNumConnUsed"), (int) of(status, STATUS, "getNumConnFree"), (int)
                of(of(pool, POOL, "getPoolWaitQueue"), QUEUE, "getQueueLength"));
    }

    private static Object of(Object owner, String type, String getter) throws ReflectiveOperationException {
        return Class.forName(type).getMethod(getter).invoke(owner);
    }
}
