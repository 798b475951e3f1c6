// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/LocalChangesDialog.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace quai::ui {

using delivery::LocalChanges;

LocalChangesDialog::LocalChangesDialog(const QStringList &paths, bool conflicts, PairSource source, QWidget *parent)
    : QDialog(parent)
    , m_paths(paths)
{
    setWindowTitle(tr("Files changed on the server"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 560);
    auto *text = new QLabel(this);
    text->setWordWrap(true);
    text->setText(conflicts
                      ? tr("%Ln file(s) were changed on the server and by the new code, and the two cannot be merged. "
                           "Nothing has been overwritten.",
                           nullptr, static_cast<int>(paths.size()))
                      : tr("%Ln file(s) were changed on the server by hand. The update would meet them; nothing has "
                           "been overwritten yet.",
                           nullptr, static_cast<int>(paths.size())));
    QFont bold = text->font();
    bold.setBold(true);
    text->setFont(bold);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto *diff = new DiffPane(std::move(source), splitter);
    buildList(splitter, diff);
    splitter->addWidget(diff);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 600});
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(text);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildButtons(conflicts));
    connect(this, &QDialog::finished, this, [this] { decide(LocalChanges::Stop); });
}

void LocalChangesDialog::buildList(QWidget *parent, DiffPane *diff)
{
    auto *list = new QListView(parent);
    list->setObjectName(QStringLiteral("localChanges"));
    list->setModel(&m_paths);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setUniformItemSizes(true);
    list->setTextElideMode(Qt::ElideLeft);
    list->setAccessibleName(tr("Files changed on the server"));
    enableRowCopy(list);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, diff,
            [diff](const QModelIndex &current) { diff->showFile(current.data().toString()); });
    list->setCurrentIndex(m_paths.index(0));
    list->setFocus();
}

QWidget *LocalChangesDialog::buildButtons(bool conflicts)
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *stop = buttons->addButton(tr("&Stop here"), QDialogButtonBox::RejectRole);
    QPushButton *keep = buttons->addButton(tr("&Keep them"), QDialogButtonBox::ActionRole);
    QPushButton *discard = buttons->addButton(tr("&Put them aside"), QDialogButtonBox::DestructiveRole);
    stop->setObjectName(QStringLiteral("stop"));
    keep->setObjectName(QStringLiteral("keep"));
    discard->setObjectName(QStringLiteral("discard"));
    stop->setIcon(icon(Symbol::Stop));
    keep->setIcon(icon(Symbol::Branch));
    discard->setIcon(icon(Symbol::Remove, Tone::Danger));
    stop->setToolTip(tr("Nothing is updated; the site stays as it is"));
    keep->setToolTip(tr("The new code is merged into the changed files; a conflict stops the update"));
    discard->setToolTip(tr("The changed files are kept apart on the server and replaced by the new code"));
    stop->setDefault(true);
    keep->setAutoDefault(false);
    discard->setAutoDefault(false);
    keep->setVisible(!conflicts);
    for (QPushButton *button : {stop, keep, discard})
        button->setAccessibleDescription(button->toolTip());
    connect(stop, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] { decide(LocalChanges::Keep); });
    connect(discard, &QPushButton::clicked, this, [this] { decide(LocalChanges::Discard); });
    return buttons;
}

void LocalChangesDialog::decide(LocalChanges decision)
{
    if (m_decided)
        return;
    m_decided = true;
    Q_EMIT decided(decision);
    close();
}

} // namespace quai::ui
