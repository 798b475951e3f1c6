// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/FakeInstancesService.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/instances/InstancesPage.h"

namespace quai::test {

/// The page of instances with registers in memory. The page is made by show(), so that registers can be set up before.
struct InstancesFixture
{
    WindowFixture window;
    ui::Services services = window.services();
    QWidget dialogParent;
    ui::Lines lines{window.backend, window.secrets, window.ask, &dialogParent};
    QList<FakeInstancesService *> registers;             ///< in the order of their sites; owned by the page
    int rows = 12;                                       ///< of each register
    std::function<void(FakeInstancesService &)> prepare; ///< called with each new register
    /// Another register than those in memory; nothing: these.
    std::function<std::unique_ptr<vmoodle::InstancesService>()> real;
    std::unique_ptr<ui::InstancesPage> page;

    /// Stores a site and makes its page, 1280x800, without waiting for anything.
    void open(const QString &name = QStringLiteral("Academy"));
    /// Stores a site and shows its page, 1280x800; returns when it has read everything.
    bool show(const QString &name = QStringLiteral("Academy"));
    /// The register of the page.s own site.
    [[nodiscard]] FakeInstancesService &first() { return *registers.first(); }
    /// How many instances the table shows.
    [[nodiscard]] int shown() const;
    /// A cell of the instance @p id of the first site, as the table has it.
    [[nodiscard]] QModelIndex cell(qint64 id, int column) const;
    template <class Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }
};

} // namespace quai::test
