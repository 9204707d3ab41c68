package org.workspace.platform.module;

/** What becomes of a removed module's tables. */
public enum ModuleData {
    /** They stay, and are found again when the module is installed again. */
    KEEP,
    /** They are written to a file in the data folder, then deleted. */
    EXPORT,
    /** They are deleted. */
    PURGE
}
