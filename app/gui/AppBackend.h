// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/remote/ConnectionBook.h"
#include "ui/window/Backend.h"

#include <map>

namespace quai {

/// The real servers behind the window. GUI thread only.
class AppBackend final : public ui::Backend
{
public:
    /// @param who acts, as written into locks and journals
    explicit AppBackend(delivery::Operator who);
    ~AppBackend() override;

    [[nodiscard]] ssh::Connection &connection(const ssh::Target &target) override;
    [[nodiscard]] std::unique_ptr<delivery::DeliveryService> deliveryService(const sites::Site &site) override;
    [[nodiscard]] QFuture<Result<remote::ServerFacts>> probe(const sites::Site &site, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<sites::Adoption>> adopt(const ssh::Target &server, const QString &folder,
                                                         const QString &sudoUser, CancelSource cancel) override;

private:
    /// A thread for the questions about one server: a silent server delays no other one.
    [[nodiscard]] WorkerThread &threadFor(const ssh::Target &target);

    delivery::Operator m_operator;
    remote::ConnectionBook m_connections;
    std::map<QString, std::unique_ptr<WorkerThread>> m_threads; ///< last: they end first
};

} // namespace quai
