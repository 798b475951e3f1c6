// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ThreadedCodebaseService.h"
#include "tests/ui/support/FakeConnection.h"
#include "tests/ui/support/FakeDeliveryService.h"
#include "tests/ui/support/FakeHistoryService.h"
#include "tests/ui/support/FakeInstancesService.h"
#include "tests/ui/support/FakeMailService.h"
#include "tests/ui/support/FakeSessionService.h"
#include "ui/window/Backend.h"

#include <QTemporaryDir>

namespace quai::test {

/// The servers behind the window, by script.
class FakeBackend final : public ui::Backend
{
public:
    FakeConnection line;                                          ///< shared by all servers
    Result<remote::ServerFacts> facts;                            ///< of every probe
    Result<sites::Adoption> adoption;                             ///< of every adoption
    QList<FakeDeliveryService *> services;                        ///< made so far; owned by the window
    std::optional<Error> statusError;                             ///< of services made from now on
    int instanceRows = 12;                                        ///< of each register
    std::function<void(FakeInstancesService &)> prepareInstances; ///< called with each new register
    FakeHistoryService historyService;
    FakeMailService mailService;
    std::shared_ptr<FakeSessions> sessionState = std::make_shared<FakeSessions>(); ///< of every site
    std::optional<Result<sites::Site>> practice; ///< what the practice servers come to; nothing: there are none

    ssh::Connection &connection(const ssh::Target &) override { return line; }
    std::unique_ptr<delivery::DeliveryService> deliveryService(const sites::Site &) override
    {
        auto service = std::make_unique<FakeDeliveryService>();
        service->failStatus(statusError);
        services.append(service.get());
        return service;
    }
    std::unique_ptr<vmoodle::InstancesService> instancesService(const sites::Site &) override
    {
        auto service = std::make_unique<FakeInstancesService>(instanceRows);
        if (prepareInstances)
            prepareInstances(*service);
        return service;
    }
    QFuture<Result<remote::ServerFacts>> probe(const sites::Site &, CancelSource) override
    {
        return ready<remote::ServerFacts>(facts);
    }
    QFuture<Result<sites::Adoption>> adopt(const ssh::Target &, const QString &, const QString &, CancelSource) override
    {
        return ready<sites::Adoption>(adoption);
    }

    /// The real one, with a cache of its own: it needs no server.
    std::unique_ptr<codebase::CodebaseService> codebaseService(const QString &folder) override
    {
        codebase::CodebasePlace place;
        place.folder = folder;
        place.cacheFolder = m_home.filePath(QStringLiteral("cache.git"));
        place.directoryFile = m_home.filePath(QStringLiteral("pluglist.json"));
        place.directoryUrl = QStringLiteral("http://127.0.0.1:1/pluglist.php"); // nobody answers there
        return std::make_unique<codebase::ThreadedCodebaseService>(std::move(place));
    }
    sessions::HistoryService &history() override { return historyService; }
    sessions::MailService &mails() override { return mailService; }
    std::unique_ptr<sessions::SessionService> sessionService(const sites::Site &) override
    {
        return std::make_unique<FakeSessionService>(sessionState);
    }
    bool hasPracticeServers() const override { return practice.has_value(); }
    QFuture<Result<sites::Site>> startPracticeServers(CancelSource) override { return ready<sites::Site>(*practice); }

private:
    QTemporaryDir m_home;
};

} // namespace quai::test
