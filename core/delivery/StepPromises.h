// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryService.h"

#include <QPromise>

#include <atomic>
#include <memory>
#include <vector>

namespace quai::delivery {

/// The futures of a run of several steps: made where the run is asked for, kept on the engine's thread. What Engine
/// tells one listener goes to the listener of the step that it concerns.
class StepPromises
{
    Q_DISABLE_COPY_MOVE(StepPromises)

public:
    explicit StepPromises(const QList<StepCall> &calls);
    /// Futures that nobody has kept finish without a result.
    ~StepPromises() = default;

    [[nodiscard]] QList<StepRequest> requests() const;
    [[nodiscard]] QList<QFuture<Result<StepOutcome>>> futures() const;
    /// For Engine::runAll(); valid as long as this object.
    [[nodiscard]] Listener listener();
    /// How Engine::runAll() ended: keeps what is still open. A failure belongs to the step that had begun; without one,
    /// to none.
    void end(const Status &status);

private:
    struct Call
    {
        StepCall call;
        QPromise<Result<StepOutcome>> promise;
        bool kept = false;
    };

    [[nodiscard]] const Listener &current() const { return m_calls[m_current].call.listener; }
    void keep(Call &call, Result<StepOutcome> result);

    std::vector<Call> m_calls;
    size_t m_begun = 0;               ///< engine's thread
    std::atomic<size_t> m_current{0}; ///< output comes on the session's thread
};

} // namespace quai::delivery
