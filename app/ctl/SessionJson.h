// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"
#include "core/sessions/Outbox.h"
#include "core/sessions/ToolDeliveryImport.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quai::ctl {

// Sessions as quaictl prints them. Keys, once given, stay; times are ISO 8601 in UTC; what is not known is null.

[[nodiscard]] QJsonObject toJson(const sessions::SessionRecord &session);
[[nodiscard]] QJsonObject toJson(const sessions::CommandRecord &command);
[[nodiscard]] QJsonObject toJson(const sessions::QueuedMail &mail);
[[nodiscard]] QJsonObject toJson(const sessions::ImportPreview &preview);

[[nodiscard]] QJsonArray toJsonArray(const QList<sessions::SessionRecord> &sessions);
[[nodiscard]] QJsonArray toJsonArray(const QList<sessions::CommandRecord> &commands);
[[nodiscard]] QJsonArray toJsonArray(const QList<sessions::QueuedMail> &mails);

// The same for people: lines, each with its newline.

[[nodiscard]] QString describe(const QList<sessions::SessionRecord> &sessions);
[[nodiscard]] QString describe(const sessions::SessionRecord &session, const QList<sessions::CommandRecord> &commands);
[[nodiscard]] QString describe(const QList<sessions::QueuedMail> &mails);

} // namespace quai::ctl
