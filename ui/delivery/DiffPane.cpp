// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DiffPane.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DiffView.h"
#include "ui/errors/ErrorText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace quai::ui {

using delivery::Baseline;
using delivery::FilePair;
using models::LineDiff;

namespace {

constexpr int ContextLines = 3;

} // namespace

DiffPane::DiffPane(PairSource source, QWidget *parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_path(new QLabel(this))
    , m_more(new QLabel(this))
    , m_view(new DiffView(this))
{
    m_path->setTextFormat(Qt::PlainText);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->addWidget(m_path, 1);
    head->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
}

DiffPane::~DiffPane()
{
    m_question.request_stop();
}

void DiffPane::setHead(const QString &path, const QString &more)
{
    m_path->setText(path);
    m_path->setToolTip(path);
    m_more->setText(more);
}

void DiffPane::showNothing(const QString &hint)
{
    m_question.request_stop();
    setHead({}, {});
    m_view->showMessage(hint);
}

void DiffPane::showFile(const QString &path)
{
    m_question.request_stop();
    setHead(path, {});
    const Result<ComponentPath> file = ComponentPath::parse(path);
    if (!file) {
        m_view->showMessage(tr("The content of a file with this name cannot be asked for."));
        return;
    }
    m_view->showMessage(tr("Reading both versions from the server…"));
    m_question = CancelSource();
    whenFinished<FilePair>(m_source(*file, m_question), this,
                           [this, path, asked = m_question.get_token()](const Result<FilePair> &result) {
                               if (!asked.stop_requested())
                                   takePair(path, result);
                           });
}

void DiffPane::takePair(const QString &path, const Result<FilePair> &result)
{
    if (!result) {
        const ErrorWords words = describe(result.error());
        m_view->showMessage(words.what + QLatin1Char('\n') + words.next);
        return;
    }
    const QLocale locale;
    if (result->concealed) {
        m_view->showMessage(*result->concealed ? tr("This file differs. It is made from a template and may hold "
                                                    "secrets: its content is not shown.")
                                               : tr("This file is the same on both sides. It is made from a template "
                                                    "and may hold secrets: its content is not shown."));
        return;
    }
    if (result->binary) {
        m_view->showMessage(
            tr("This is no text file: %1 before, %2 after.")
                .arg(locale.formattedDataSize(result->before.size()), locale.formattedDataSize(result->after.size())));
        return;
    }
    if (result->before == result->after) {
        m_view->showMessage(result->baseline == Baseline::Recorded
                                ? tr("This file is as the last update left it.")
                                : tr("The backup version and the modified version of this file are the same. What was "
                                     "changed by hand before the backup was made stands in both."));
        return;
    }
    const auto compare = [pair = *result](const CancelToken &) -> Result<LineDiff> {
        return models::compareLines(pair.before, pair.after);
    };
    whenFinished<LineDiff>(
        m_comparer.submit<LineDiff>(compare, m_question), this,
        [this, path, baseline = result->baseline, asked = m_question.get_token()](const Result<LineDiff> &diff) {
            if (diff && !asked.stop_requested())
                takeDiff(path, baseline, *diff);
        });
}

void DiffPane::takeDiff(const QString &path, Baseline baseline, const LineDiff &diff)
{
    const QString with
        = baseline == Baseline::Recorded ? tr("compared with the last update") : tr("compared with the backup version");
    const QString count = tr("+%1 −%2", "lines added, removed").arg(diff.added).arg(diff.removed);
    setHead(path, QStringLiteral("%1 · %2").arg(with, count));
    m_more->setToolTip(diff.exact ? QString() : tr("Too different to be compared line by line"));
    m_view->showLines(models::foldUnchanged(diff.lines, ContextLines));
}

} // namespace quai::ui
