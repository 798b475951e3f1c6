// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ProjectsPane.h"

#include "ui/codebase/ProjectsProxy.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>

namespace quai::ui {

using models::ProjectsModel;

ProjectsPane::ProjectsPane(ProjectsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new ProjectsProxy(this))
    , m_list(new QListView(this))
{
    m_proxy->setSourceModel(&model);
    build();
}

QAction *ProjectsPane::addAction(const QString &name, const QIcon &picture, const QString &text, const QString &tip)
{
    auto *action = new QAction(picture, text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    m_list->addAction(action);
    return action;
}

QHBoxLayout *ProjectsPane::buildActions()
{
    QAction *create = addAction(QStringLiteral("newProject"), icon(Symbol::Add), tr("New code base…"),
                                tr("Make a new code base in an empty folder"));
    QAction *open = addAction(QStringLiteral("openProject"), icon(Symbol::Folder), tr("Open an existing one…"),
                              tr("Add a folder that holds a project.yml"));
    QAction *import = addAction(QStringLiteral("importProject"), icon(Symbol::Adopt), tr("Import…"),
                                tr("Take over a file of Moodle Code Base Manager (YAML or JSON)"));
    m_forget = addAction(QStringLiteral("forgetProject"), icon(Symbol::Remove), tr("Forget"),
                         tr("Take it off this list; its folder stays as it is"));
    m_forget->setShortcut(QKeySequence::Delete);
    m_forget->setShortcutContext(Qt::WidgetShortcut);
    connect(create, &QAction::triggered, this, &ProjectsPane::newRequested);
    connect(open, &QAction::triggered, this, &ProjectsPane::openRequested);
    connect(import, &QAction::triggered, this, &ProjectsPane::importRequested);
    connect(m_forget, &QAction::triggered, this, [this] { Q_EMIT forgetRequested(current()); });
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::hair);
    for (QAction *action : {create, open, import, m_forget}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->text());
        bar->addWidget(button);
    }
    bar->addStretch(1);
    return bar;
}

void ProjectsPane::build()
{
    m_list->setObjectName(QStringLiteral("projectsList"));
    m_list->setAccessibleName(tr("Code bases"));
    m_list->setModel(m_proxy);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({spacing::iconSmall, spacing::iconSmall});
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *title = new QLabel(tr("Code bases"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, 0, spacing::normal);
    layout->setSpacing(spacing::tight);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addLayout(buildActions());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_forget->setEnabled(!current().isEmpty());
        Q_EMIT chosen(current());
    });
    m_forget->setEnabled(false);
}

QString ProjectsPane::current() const
{
    return m_list->currentIndex().data(ProjectsModel::FolderRole).toString();
}

void ProjectsPane::setCurrent(const QString &folder)
{
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(folder));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

} // namespace quai::ui
