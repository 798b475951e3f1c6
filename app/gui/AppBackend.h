// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/AppPaths.h"
#include "core/base/WorkerThread.h"
#include "core/remote/ConnectionBook.h"
#include "core/sessions/ThreadedHistoryService.h"
#include "core/sessions/ThreadedMailService.h"
#include "core/sessions/ThreadedSessionService.h"
#include "core/sites/BlockingSecrets.h"
#include "core/vmoodle/BusyHosts.h"
#include "ui/window/Backend.h"

#include <map>

namespace quai {

/// The real servers behind the window. GUI thread only.
class AppBackend final : public ui::Backend
{
public:
    /// @param who acts, as written into locks and journals
    /// @param paths where history, mail settings and the cache of the code bases lie
    /// @param secrets outlives the object
    AppBackend(delivery::Operator who, const AppPaths &paths, sites::SecretStore &secrets);
    ~AppBackend() override;

    [[nodiscard]] ssh::Connection &connection(const ssh::Target &target) override;
    [[nodiscard]] std::unique_ptr<delivery::DeliveryService> deliveryService(const sites::Site &site) override;
    [[nodiscard]] std::unique_ptr<vmoodle::InstancesService> instancesService(const sites::Site &site) override;
    [[nodiscard]] QFuture<Result<remote::ServerFacts>> probe(const sites::Site &site, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<sites::Adoption>> adopt(const ssh::Target &server, const QString &folder,
                                                         const QString &sudoUser, CancelSource cancel) override;
    [[nodiscard]] std::unique_ptr<codebase::CodebaseService> codebaseService(const QString &folder) override;

    [[nodiscard]] sessions::HistoryService &history() override { return m_history; }
    [[nodiscard]] sessions::MailService &mails() override { return m_mails; }
    [[nodiscard]] std::unique_ptr<sessions::SessionService> sessionService(const sites::Site &site) override;
    [[nodiscard]] bool hasPracticeServers() const override;
    [[nodiscard]] QFuture<Result<sites::Site>> startPracticeServers(CancelSource cancel) override;

private:
    /// Told on worker threads: rows of a site were written.
    [[nodiscard]] std::function<void(const QString &site)> historyChanged();

    /// A thread for the questions about one server: a silent server delays no other one.
    [[nodiscard]] WorkerThread &threadFor(const ssh::Target &target);

    delivery::Operator m_operator;
    AppPaths m_paths;
    sites::BlockingSecrets m_secrets; ///< outlives the services, whose threads ask it
    sessions::CorrespondenceSetup m_correspondence;
    sessions::ThreadedHistoryService m_history;
    sessions::ThreadedMailService m_mails;
    remote::ConnectionBook m_connections;
    std::map<QString, std::shared_ptr<vmoodle::BusyHosts>> m_busyHosts; ///< server -> what works there, over all sites
    std::map<QString, std::unique_ptr<WorkerThread>> m_threads;         ///< last: they end first
    WorkerThread m_practice{QStringLiteral("quai-practice")};
};

} // namespace quai
