// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"
#include "models/codebase/PluginRow.h"
#include "ui/jobs/JobTracker.h"

#include <functional>

namespace quai::ui {

/// One code base behind its view: reads it, edits it, fetches, builds and releases, and tells what came of it. GUI
/// thread only; nothing blocks. Two operations at a time at most: one of the network, one of this machine.
class CodebaseController final : public QObject
{
    Q_OBJECT

public:
    /// @param service of the project in @p folder
    /// @param jobs outlives the controller
    CodebaseController(std::unique_ptr<codebase::CodebaseService> service, const QString &folder, JobTracker &jobs,
                       QObject *parent = nullptr);
    ~CodebaseController() override;

    [[nodiscard]] codebase::CodebaseService &service() { return *m_service; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// As last read; nothing before the first time, and after a failure.
    [[nodiscard]] const std::optional<codebase::Survey> &survey() const { return m_survey; }
    /// Why it could not be read the last time.
    [[nodiscard]] const std::optional<Error> &readError() const { return m_readError; }
    [[nodiscard]] const QList<models::PluginRow> &rows() const { return m_rows; }
    [[nodiscard]] const QList<codebase::Release> &releases() const { return m_releases; }
    /// What the tests of trees said, by tree.
    [[nodiscard]] const QMap<QString, codebase::CheckReport> &reports() const { return m_reports; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool isFetching() const { return m_fetchJob != 0; }
    /// Saving, building or releasing.
    [[nodiscard]] bool isWorking() const { return m_working; }
    /// Where the source of a component lies, as the last fetch said; empty: it was not fetched.
    [[nodiscard]] QString urlOf(const QString &component) const;
    /// When it was last read, UTC; invalid: never.
    [[nodiscard]] const QDateTime &readAt() const { return m_readAt; }

    /// Text of project.yml that is not saved yet; kept here while the view is built anew.
    std::optional<QByteArray> draft;

    /// Reads everything again. While it is being read, once more afterwards.
    void refresh();
    /// Changes the project and saves it as one commit. @param change tells whether anything changed; @param message of
    /// the commit. Ignored while another change is being saved, or before the project was read.
    void edit(const std::function<bool(codebase::Project &)> &change, const QString &message);
    void saveText(const QByteArray &text, const QString &message);
    /// Ignored while something is being fetched.
    void fetch(const codebase::CodebaseService::FetchWish &wish);
    /// Fetches again what did not come the last time.
    void fetchFailed();
    /// Fetches everything, reads again, then syncReady().
    void synchronise();
    void build();
    void release(const QString &note);
    /// Tests a release, as a job of its own that can be cancelled there.
    void check(const QString &tag);
    /// Stops the fetch.
    void cancelFetch();

Q_SIGNALS:
    /// Something began or ended.
    void activityChanged();
    /// survey(), readError() and rows() are new.
    void surveyed();
    /// releases() or reports() are new.
    void releasesChanged();
    void checked(const QString &tag, const quai::codebase::CheckReport &report);
    void saved();
    void failed(const quai::Error &error, const QString &operation);
    /// How the fetch goes; at most every 100 ms.
    void newsArrived(const quai::codebase::GatherNews &news);
    void gathered(const quai::codebase::Gathered &gathered);
    void syncReady();
    void built(const quai::codebase::Generation &generation);
    void released(const quai::codebase::Release &release);

private:
    struct NewsBox;

    void takeSurvey(const Result<codebase::Survey> &result);
    void readSizes();
    void readReleases();
    void makeRows();
    void takeGathered(const Result<codebase::Gathered> &result);
    [[nodiscard]] JobHandle startJob(const QString &title, const QString &kind, bool cancellable);
    [[nodiscard]] QString title() const;
    void save(const QFuture<Status> &future);
    void endWork();

    std::unique_ptr<codebase::CodebaseService> m_service;
    QString m_folder;
    JobTracker &m_jobs;
    CancelSource m_cancel; ///< of everything that is only read
    std::optional<codebase::Survey> m_survey;
    std::optional<Error> m_readError;
    QDateTime m_readAt;
    QList<models::PluginRow> m_rows;
    QHash<git::ObjectId, git::TreeSize> m_sizes;
    QList<codebase::Release> m_releases;
    QMap<QString, codebase::CheckReport> m_reports;
    std::shared_ptr<NewsBox> m_news;
    models::JobId m_fetchJob = 0;
    QStringList m_failed; ///< components whose sources did not come the last time
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_working = false;
    bool m_syncing = false;
};

} // namespace quai::ui
