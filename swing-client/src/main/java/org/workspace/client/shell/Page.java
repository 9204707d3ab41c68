package org.workspace.client.shell;

import javax.swing.JComponent;
import org.workspace.client.icon.Glyph;

/**
 * One place of the application. Its texts are {@code <name>.title}, {@code <name>.subtitle} and {@code nav.<name>}.
 *
 * @param name also in component names
 * @param texts prefix of the title and its sentence
 * @param inNavigation whether the left column leads there; the others are reached by the account's menu
 */
record Page(String name, String texts, Glyph glyph, JComponent content, boolean inNavigation) {}
