// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ProjectHead.h"

#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/CodebaseText.h"
#include "ui/common/Spacing.h"
#include "ui/common/Words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace quai::ui {

using codebase::AvailableSeries;
using codebase::GatherNews;

namespace {

constexpr int barScale = 1000; // qint64 totals do not fit the bar's int

} // namespace

ProjectHead::ProjectHead(CodebaseController &controller, QWidget *parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_picture(new QLabel(this))
    , m_glance(new QLabel(this))
    , m_more(new QLabel(this))
    , m_version(new QComboBox(this))
    , m_resolved(new QLabel(this))
    , m_settings(new QPushButton(icon(Symbol::Settings), {}, this))
    , m_refresh(new QPushButton(icon(Symbol::Refresh), {}, this))
    , m_fetch(new QPushButton(icon(Symbol::Copies), tr("&Fetch"), this))
    , m_sync(new QPushButton(icon(Symbol::PlayAll), tr("S&ynchronise…"), this))
    , m_progress(new QWidget(this))
    , m_stage(new QLabel(m_progress))
    , m_bar(new QProgressBar(m_progress))
    , m_amounts(new QLabel(m_progress))
    , m_cancel(new QPushButton(icon(Symbol::Stop), tr("&Cancel"), m_progress))
{
    setFrameShape(QFrame::StyledPanel);
    buildVersion();
    buildProgress();
    buildButtons();
    build();
    connect(&controller, &CodebaseController::surveyed, this, &ProjectHead::showState);
    connect(&controller, &CodebaseController::activityChanged, this, &ProjectHead::showActivity);
    connect(&controller, &CodebaseController::newsArrived, this, &ProjectHead::showNews);
    showState();
    showActivity();
}

void ProjectHead::buildButtons()
{
    m_settings->setObjectName(QStringLiteral("directorySettings"));
    m_settings->setToolTip(tr("Address of the plugin directory, and what it may choose"));
    m_settings->setAccessibleName(tr("Settings of the plugin directory"));
    connect(m_settings, &QPushButton::clicked, this, &ProjectHead::directorySettingsRequested);
    m_refresh->setObjectName(QStringLiteral("refreshProject"));
    m_refresh->setToolTip(tr("Read the project again (F5)"));
    m_refresh->setAccessibleName(tr("Read the project again"));
    m_fetch->setObjectName(QStringLiteral("fetchSources"));
    m_fetch->setToolTip(tr("Bring what is new in every source into the cache; the project stays as it is"));
    m_sync->setObjectName(QStringLiteral("synchronise"));
    m_sync->setToolTip(tr("Fetch the sources, resolve the versions, show what would change, then build it"));
    m_sync->setDefault(true);
    connect(m_refresh, &QPushButton::clicked, &m_controller, &CodebaseController::refresh);
    connect(m_fetch, &QPushButton::clicked, &m_controller, [this] { m_controller.fetch({}); });
    connect(m_sync, &QPushButton::clicked, this, &ProjectHead::synchroniseRequested);
}

void ProjectHead::build()
{
    for (QLabel *label : {m_glance, m_more, m_resolved, m_stage, m_amounts})
        label->setTextFormat(Qt::PlainText);
    m_glance->setObjectName(QStringLiteral("glance"));
    QFont bold = m_glance->font();
    bold.setBold(true);
    m_glance->setFont(bold);
    m_more->setObjectName(QStringLiteral("projectNote"));
    m_more->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::hair);
    texts->addWidget(m_glance);
    texts->addWidget(m_more);
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::section);
    state->addWidget(m_picture);
    state->addLayout(texts, 1);
    state->addWidget(m_settings);
    state->addWidget(m_refresh);
    state->addWidget(m_fetch);
    state->addWidget(m_sync);
    auto *label = new QLabel(tr("&Moodle:"), this);
    label->setBuddy(m_version);
    auto *moodle = new QHBoxLayout;
    moodle->setSpacing(spacing::normal);
    moodle->addWidget(label);
    moodle->addWidget(m_version);
    moodle->addWidget(m_resolved, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::normal, spacing::section, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addLayout(state);
    layout->addLayout(moodle);
    layout->addWidget(m_progress);
}

void ProjectHead::buildVersion()
{
    m_version->setObjectName(QStringLiteral("moodleVersion"));
    m_version->setAccessibleName(tr("Version of Moodle"));
    m_version->setEditable(true);
    m_version->setInsertPolicy(QComboBox::NoInsert);
    m_version->setCompleter(nullptr); // "5.1" is an answer, not the beginning of one
    m_version->setMinimumContentsLength(14);
    m_version->setToolTip(
        tr("4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1, a tag, a branch "
           "or a commit. What the cache has is offered."));
    connect(m_version, &QComboBox::activated, this, [this](int index) {
        m_version->setEditText(m_version->itemData(index).toString());
        chooseVersion();
    });
    connect(m_version->lineEdit(), &QLineEdit::returnPressed, this, &ProjectHead::chooseVersion);
}

void ProjectHead::buildProgress()
{
    m_bar->setRange(0, barScale);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the fetch"));
    m_stage->setObjectName(QStringLiteral("fetchStage"));
    m_amounts->setObjectName(QStringLiteral("fetchAmounts"));
    m_cancel->setObjectName(QStringLiteral("cancelFetch"));
    m_cancel->setToolTip(tr("Stop fetching; what came stays in the cache, and the next fetch goes on from there"));
    connect(m_cancel, &QPushButton::clicked, &m_controller, &CodebaseController::cancelFetch);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_amounts);
    layout->addWidget(m_cancel);
}

void ProjectHead::setNote(const QString &note)
{
    m_note = note;
    showGlance();
}

void ProjectHead::showState()
{
    showVersions();
    showGlance();
}

void ProjectHead::showGlance()
{
    Mark mark{Symbol::Unknown, Tone::Muted};
    QString title;
    QString more = m_note;
    const auto &survey = m_controller.survey();
    if (!survey) {
        title = m_controller.readError() ? tr("The project cannot be read") : tr("Reading the project…");
    } else if (survey->unresolved) {
        title = tr("Moodle is not in the cache yet");
        if (more.isEmpty())
            more = tr("Fetch the sources: then versions can be resolved and the project can be built.");
    } else {
        const models::SyncCounts counts = models::countStates(m_controller.rows());
        mark = CodebaseText::glanceMark(counts);
        title = CodebaseText::glance(counts);
        if (more.isEmpty() && counts.blocked > 0)
            more = tr("What blocks is told in the column “Compatible”.");
        else if (more.isEmpty() && counts.toDo() > 0)
            more = tr("Synchronise to build it: what would change is shown first.");
    }
    m_glance->setText(title);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_picture->setPixmap(
        icon(mark.symbol, mark.tone).pixmap(QSize(spacing::iconLarge, spacing::iconLarge), devicePixelRatioF()));
}

void ProjectHead::showVersions()
{
    const auto &survey = m_controller.survey();
    if (!survey)
        return;
    const codebase::LockedSource &moodle = survey->resolution.lock.moodle;
    const QString name = moodle.ref.section(QLatin1Char('/'), 1);
    m_resolved->setText(
        survey->unresolved
            ? tr("not resolved: it was not fetched yet, or there is no such version")
            : tr("→ %1, commit %2").arg(name.isEmpty() ? moodle.release.simplified() : name, moodle.commit.toShort()));
    m_resolved->setToolTip(moodle.release);
    if (m_version->lineEdit()->isModified())
        return; // being typed
    m_version->clear();
    for (const AvailableSeries &series : survey->series) {
        const QString number = series.series.toString();
        if (!series.newestTag.isEmpty())
            m_version->addItem(tr("%1 (now %2)").arg(number, series.newestTag), number);
        if (series.hasHead)
            m_version->addItem(tr("%1+ (head of the stable branch)").arg(number), number + QLatin1Char('+'));
    }
    m_version->setEditText(survey->project.moodleVersion);
}

void ProjectHead::chooseVersion()
{
    m_version->lineEdit()->setModified(false);
    const QString typed = m_version->currentText().trimmed();
    if (m_controller.survey() && typed != m_controller.survey()->project.moodleVersion && !typed.isEmpty())
        Q_EMIT versionChosen(typed);
}

void ProjectHead::showActivity()
{
    const bool fetching = m_controller.isFetching();
    const bool working = m_controller.isWorking();
    const bool read = m_controller.survey().has_value();
    if (!fetching || !m_progress->isVisibleTo(this)) {
        m_stage->setText(tr("Fetching…"));
        m_amounts->clear();
        m_bar->setRange(0, 0);
    }
    m_progress->setVisible(fetching);
    m_refresh->setEnabled(!m_controller.isReading());
    m_fetch->setEnabled(read && !fetching && !working);
    m_sync->setEnabled(read && !fetching && !working);
    m_version->setEnabled(read && !working);
}

void ProjectHead::showNews(const GatherNews &news)
{
    const QLocale locale;
    const QString component = CodebaseText::component(news.component);
    m_stage->setText(news.package ? tr("Package %1 of %2: %3").arg(news.place).arg(news.count).arg(component)
                                  : tr("Source %1 of %2: %3").arg(news.place).arg(news.count).arg(component));
    m_stage->setToolTip(news.url);
    const git::FetchProgress &progress = news.progress;
    if (progress.objectsTotal > 0) {
        const qint64 done = std::clamp<qint64>(progress.objectsReceived, 0, progress.objectsTotal);
        m_bar->setRange(0, barScale);
        m_bar->setValue(static_cast<int>(done * barScale / progress.objectsTotal));
        m_amounts->setText(tr("%1 of %2 objects · %3 · %4/s")
                               .arg(locale.toString(progress.objectsReceived), locale.toString(progress.objectsTotal),
                                    words::dataSize(progress.bytesReceived), words::dataSize(progress.bytesPerSecond)));
    } else {
        m_bar->setRange(0, 0);
        m_amounts->setText(
            progress.bytesReceived > 0
                ? tr("%1 · %2/s").arg(words::dataSize(progress.bytesReceived), words::dataSize(progress.bytesPerSecond))
                : QString());
    }
}

void ProjectHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showGlance();
    QFrame::changeEvent(event);
}

} // namespace quai::ui
