// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/CodebaseScene.h"

#include <functional>

class QWidget;

namespace quai::ui {
class MainWindow;
}

namespace quai::test {

/// Drives the page of the code bases, on a project of its own with local sources, and takes pictures on the way.
class CodebaseScenes
{
public:
    /// Takes one picture of the window, or of a dialog, under a name.
    using Picture = std::function<void(QWidget &widget, const QString &scene)>;

    /// @param window outlives the scenes and shows a site
    CodebaseScenes(ui::MainWindow &window, Picture picture);

    /// @return whether every control that was needed was there and every wait ended
    [[nodiscard]] bool run();

private:
    void fillSources();
    [[nodiscard]] codebase::Project declaration();
    bool showsTheProject();
    bool synchronises();
    bool makesARelease();
    bool releases();
    bool meetsAPatchThatDoesNotFit();
    bool asksWhatIf();
    bool showsTheDialogs();
    bool showsDrift();
    void tab(const QString &name) const;

    ui::MainWindow &m_window;
    Picture m_picture;
    CodebaseScene m_scene;
};

} // namespace quai::test
