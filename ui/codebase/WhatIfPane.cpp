// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/WhatIfPane.h"

#include "core/base/WhenFinished.h"
#include "core/base/WriteFile.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

namespace quai::ui {

using codebase::WhatIfCell;

namespace {

constexpr int suggested = 6; ///< series: the newest ones

} // namespace

WhatIfPane::WhatIfPane(CodebaseController &controller, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_ask(ask)
    , m_versions(new QLineEdit(this))
    , m_calculate(new QPushButton(icon(Symbol::Play), tr("&Calculate"), this))
    , m_export(new QPushButton(icon(Symbol::File), tr("E&xport…"), this))
    , m_table(new QTableView(this))
    , m_detail(new QLabel(this))
    , m_error(new ErrorPanel(this))
{
    m_proxy.setSourceModel(&m_model);
    buildTable();
    build();
    connect(&controller, &CodebaseController::surveyed, this, &WhatIfPane::suggest);
    suggest();
}

WhatIfPane::~WhatIfPane()
{
    m_question.request_stop();
}

void WhatIfPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("whatIfTable"));
    m_table->setAccessibleName(tr("Plugins in other versions of Moodle"));
    m_table->setModel(&m_proxy);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    fitColumns(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &WhatIfPane::showDetail);
}

QHBoxLayout *WhatIfPane::buildBar()
{
    auto *label = new QLabel(tr("&Versions of Moodle:"), this);
    label->setBuddy(m_versions);
    m_versions->setObjectName(QStringLiteral("whatIfVersions"));
    m_versions->setAccessibleName(tr("Versions of Moodle"));
    m_versions->setPlaceholderText(QStringLiteral("4.5, 5.0, 5.1"));
    m_versions->setToolTip(tr("Those that the cache has are suggested: 4.5, 4.5+, 4.5.1, tags and branches"));
    m_calculate->setObjectName(QStringLiteral("whatIfCalculate"));
    m_export->setObjectName(QStringLiteral("whatIfExport"));
    m_export->setToolTip(tr("The whole matrix with its reasons, as CSV or HTML"));
    m_export->setEnabled(false);
    connect(m_calculate, &QPushButton::clicked, this, &WhatIfPane::calculate);
    connect(m_versions, &QLineEdit::returnPressed, this, &WhatIfPane::calculate);
    connect(m_versions, &QLineEdit::textChanged, this, [this] { m_calculate->setEnabled(!asked().isEmpty()); });
    connect(m_export, &QPushButton::clicked, this, &WhatIfPane::exportMatrix);
    m_calculate->setEnabled(false);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(spacing::normal);
    bar->addWidget(label);
    bar->addWidget(m_versions, 1);
    bar->addWidget(m_calculate);
    bar->addWidget(m_export);
    return bar;
}

void WhatIfPane::build()
{
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setObjectName(QStringLiteral("whatIfDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->addWidget(m_table, 1);
    rows->addWidget(m_detail);
    m_hint = new EmptyHint(content, Symbol::Plan, tr("What if it were another Moodle?"),
                           tr("Give the versions of Moodle that you think of, then calculate: each plugin is resolved "
                              "for each of them, and what blocks is shown. Nothing is changed."),
                           this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(buildBar());
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
}

void WhatIfPane::suggest()
{
    if (m_versions->isModified() || !m_controller.survey())
        return;
    QStringList names;
    for (const codebase::AvailableSeries &series : m_controller.survey()->series) {
        if (names.size() < suggested && (!series.newestTag.isEmpty() || series.hasHead))
            names.prepend(series.series.toString() + (series.newestTag.isEmpty() ? QStringLiteral("+") : QString()));
    }
    m_versions->setText(names.join(QStringLiteral(", ")));
}

QStringList WhatIfPane::asked() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    QStringList names = m_versions->text().split(separators, Qt::SkipEmptyParts);
    names.removeDuplicates();
    return names;
}

void WhatIfPane::calculate()
{
    const QStringList moodles = asked();
    if (moodles.isEmpty())
        return;
    m_question.request_stop();
    m_question = CancelSource();
    m_error->clear();
    m_calculate->setEnabled(false);
    m_hint->setTexts(tr("Calculating…"), moodles.join(QStringLiteral(", ")));
    whenFinished<QList<WhatIfCell>>(
        m_controller.service().whatIf(moodles, m_question), this,
        [this, moodles, token = m_question.get_token()](const Result<QList<WhatIfCell>> &cells) {
            if (!token.stop_requested())
                take(moodles, cells);
        });
}

void WhatIfPane::take(const QStringList &moodles, const Result<QList<WhatIfCell>> &cells)
{
    m_calculate->setEnabled(true);
    if (!cells) {
        m_error->showError(cells.error(), {tr("Calculating what if"), {}, {}});
        return;
    }
    m_model.setCells(moodles, *cells);
    m_hint->setEmpty(m_model.rowCount() == 0);
    m_export->setEnabled(m_model.rowCount() > 0);
    m_table->verticalHeader()->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    showDetail();
}

void WhatIfPane::showDetail()
{
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    const WhatIfCell *cell = current.isValid() ? m_model.cell(current) : nullptr;
    if (cell == nullptr) {
        m_detail->setText(tr("Choose a cell to read what stands against it."));
        return;
    }
    const QString head = tr("%1 in Moodle %2").arg(CodebaseText::component(cell->component), cell->moodle);
    m_detail->setText(
        head + QLatin1Char('\n')
        + (cell->findings.isEmpty() ? tr("Nothing stands against it.") : CodebaseText::findings(cell->findings)));
}

void WhatIfPane::exportMatrix()
{
    const QString name = m_controller.survey() ? m_controller.survey()->project.name : QString();
    m_ask.saveFile(this, tr("Export the matrix"), QStringLiteral("what-if.csv"), tr("Tables (*.csv);;Pages (*.html)"),
                   [self = QPointer(this), name](const QString &path) {
                       if (path.isEmpty() || self.isNull())
                           return;
                       const bool page = path.endsWith(QLatin1String(".html"), Qt::CaseInsensitive);
                       const QByteArray content
                           = page ? WhatIfProxy::toHtml(self->m_model, name) : WhatIfProxy::toCsv(self->m_model);
                       if (const Status saved = writeFile(path, content); !saved)
                           self->m_error->showError(saved.error(), {tr("Export the matrix"), {}, {}});
                   });
}

} // namespace quai::ui
