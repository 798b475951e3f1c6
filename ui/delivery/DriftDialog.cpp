// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DriftDialog.h"

#include "models/codebase/UnifiedDiff.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DiffView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/jobs/JobTracker.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace quai::ui {

using delivery::Drift;
using delivery::DriftedFile;
using delivery::FileChange;
using delivery::ReleaseSource;
using models::ChangesModel;

namespace {

constexpr qsizetype expandAllBelow = 300; ///< files; more would be a wall
constexpr int shownCommit = 10;           ///< digits of a commit

} // namespace

DriftDialog::DriftDialog(const DriftSource &source, const std::shared_ptr<const ReleaseSource> &release,
                         const QString &siteId, const QString &siteName, JobTracker &jobs, QWidget *parent)
    : QDialog(parent)
    , m_tag(release ? release->tag : QString())
    , m_caption(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_tree(new QTreeView(this))
    , m_diff(new DiffView(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("driftDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What %1 serves").arg(siteName));
    resize(960, 600);
    m_proxy.setSourceModel(&m_model);
    m_marks.setSourceModel(&m_proxy);
    build();
    ask(source, release, siteId, siteName, jobs);
}

DriftDialog::~DriftDialog()
{
    m_question.request_stop();
}

void DriftDialog::buildTree()
{
    m_tree->setObjectName(QStringLiteral("driftTree"));
    m_tree->setAccessibleName(tr("Files that are served otherwise than released"));
    m_tree->setModel(&m_marks);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(ChangesModel::Name, Qt::AscendingOrder);
    for (const int column : {ChangesModel::OldRevision, ChangesModel::NewRevision})
        m_tree->setColumnHidden(column, true); // single files have none
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChangesModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ChangesModel::Kind, QHeaderView::ResizeToContents);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DriftDialog::showFile);
}

void DriftDialog::build()
{
    buildTree();
    QFont bold = m_caption->font();
    bold.setBold(true);
    m_caption->setObjectName(QStringLiteral("driftSummary"));
    m_caption->setFont(bold);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_counts->setObjectName(QStringLiteral("driftCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_diff->setObjectName(QStringLiteral("driftDifference"));
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->addWidget(m_tree);
    across->addWidget(m_diff);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 3);
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(spacing::tight);
    rows->addWidget(m_caption);
    rows->addWidget(m_counts);
    rows->addWidget(across, 1);
    m_hint = new EmptyHint(content, Symbol::Search, {}, {}, this);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_hint, 1);
    layout->addWidget(buttons);
}

void DriftDialog::ask(const DriftSource &source, const std::shared_ptr<const ReleaseSource> &release,
                      const QString &siteId, const QString &siteName, JobTracker &jobs)
{
    m_hint->setTexts(
        tr("Comparing…"),
        m_tag.isEmpty() ? tr("What %1 serves is compared with the release that was delivered last. Nothing is changed.")
                              .arg(siteName)
                        : tr("What %1 serves is compared with %2. Nothing is changed.").arg(siteName, m_tag));
    m_hint->setEmpty(true);
    JobRequest request;
    request.title = tr("Comparing what is served");
    request.siteId = siteId;
    request.siteName = siteName;
    request.kind = QStringLiteral("drift");
    const JobHandle job = jobs.start(request);
    m_question = job.cancel;
    jobs.follow<Drift>(job, source(release, job.cancel), this, [this](const Result<Drift> &drift) { take(drift); });
}

void DriftDialog::take(const Result<Drift> &drift)
{
    if (!drift) {
        if (drift.error().kind == ErrorKind::Cancelled) {
            m_hint->setTexts(tr("Stopped"), tr("The comparison was stopped. Nothing was changed."));
            return;
        }
        if (drift.error().kind == ErrorKind::RevisionUnknown && m_tag.isEmpty()) {
            m_hint->setTexts(tr("There is no release to compare with"),
                             tr("No release of a code base was delivered to this site, or its server has no git. "
                                "Choose a release on the page “Code base” and compare with that."));
            return;
        }
        m_hint->setTexts(tr("Not compared"), tr("Nothing was changed on the site."));
        m_error->showError(drift.error(), {tr("Comparing what is served"), {}, {}});
        return;
    }
    const QString release = m_tag.isEmpty() ? drift->commit.left(shownCommit) : m_tag;
    if (drift->isNone()) {
        m_hint->setTexts(tr("No drift"),
                         tr("Every file is served as %1 has it. Environment files are not compared.").arg(release));
        return;
    }
    m_hint->setEmpty(false);
    m_caption->setText(
        tr("%Ln file(s) are served otherwise than %1 has them.", nullptr, static_cast<int>(drift->files.size()))
            .arg(release));
    showFiles(*drift);
}

void DriftDialog::showFiles(const Drift &drift)
{
    QList<FileChange> changes;
    QSet<QString> marked;
    for (const DriftedFile &file : drift.files) {
        changes.append({file.kind, file.path, {}, {}});
        if (file.php && file.kind == FileChange::Kind::Added)
            marked.insert(file.path);
    }
    m_model.setChanges(changes);
    m_marks.setMarked(marked);
    m_differences = models::splitUnifiedDiff(drift.difference);
    const QLocale locale;
    QString counts = tr("%1 added, %2 modified, %3 removed", "files")
                         .arg(locale.toString(m_model.count(FileChange::Kind::Added)),
                              locale.toString(m_model.count(FileChange::Kind::Modified)),
                              locale.toString(m_model.count(FileChange::Kind::Removed)));
    if (!marked.isEmpty())
        counts += QStringLiteral(" · ")
            + tr("%Ln added PHP file(s): look at them first", nullptr, static_cast<int>(marked.size()));
    m_counts->setText(counts);
    if (changes.size() <= expandAllBelow)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    showFile();
}

void DriftDialog::showFile()
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid() || current.data(ChangesModel::IsFolderRole).toBool()) {
        m_diff->showMessage(tr("Choose a file to see how it differs from the release."));
        return;
    }
    const auto found = m_differences.constFind(current.data(ChangesModel::PathRole).toString());
    const QList<models::DiffLine> lines
        = found == m_differences.cend() ? QList<models::DiffLine>() : models::readUnifiedDiff(*found);
    if (!lines.isEmpty())
        m_diff->showLines(lines);
    else if (current.data(ChangesModel::KindRole).toInt() == static_cast<int>(FileChange::Kind::Removed))
        m_diff->showMessage(tr("The release has this file, the site does not."));
    else if (current.data(ChangesModel::KindRole).toInt() == static_cast<int>(FileChange::Kind::Added))
        m_diff->showMessage(tr("The site has this file, the release does not. Its content is not shown: it is no PHP "
                               "file, or too much differs."));
    else
        m_diff->showMessage(tr("Its content is not shown: it is no text file, only its kind differs, or too much "
                               "differs."));
}

} // namespace quai::ui
