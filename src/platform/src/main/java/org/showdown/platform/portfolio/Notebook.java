package org.showdown.platform.portfolio;

import java.util.List;

/** A notebook as it is shown: nothing in it can do anything but be read. */
public record Notebook(List<NotebookCell> cells, List<NotebookPicture> pictures) {}
