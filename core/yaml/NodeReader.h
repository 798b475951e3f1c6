// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <yaml-cpp/yaml.h>

#include <QList>
#include <QStringList>

#include <functional>
#include <string>

namespace quai::yaml {

/// What readers of the operator's YAML files have in common: they collect every mistake with its place instead of
/// stopping at the first. A reader of one document derives from it, or has one.
class NodeReader
{
public:
    /// Loads @p text and hands the document to @p read; what yaml-cpp throws becomes a mistake with its place.
    void load(const QByteArray &text, const std::function<void(const YAML::Node &document)> &read);

    void complain(const YAML::Node &node, const QString &text) { complainAt(node.Mark(), text); }
    void complainAt(const YAML::Mark &mark, const QString &text);
    [[nodiscard]] qsizetype mistakes() const { return m_mistakes.size(); }
    /// ParseFailed with the first mistake as message, its facts line and column (from 1), and all of them as detail,
    /// "line:column: text" each. There is at least one.
    [[nodiscard]] Error failure() const;

    /// The text at @p key; @p fallback where there is none. Complains about what is no text, or not UTF-8.
    [[nodiscard]] QString text(const YAML::Node &map, const char *key, const QString &fallback = {});
    /// true or false (or on, off), likewise.
    [[nodiscard]] bool flag(const YAML::Node &map, const char *key, bool fallback);
    /// A list of texts, likewise.
    [[nodiscard]] QStringList list(const YAML::Node &map, const char *key, const QStringList &fallback = {});
    /// Complains about keys that stand twice: yaml-cpp takes one of them in silence.
    void checkKeysOnce(const YAML::Node &map);

    /// Where to look for @p key: at its value, at the key itself when it has none, else at the map.
    [[nodiscard]] static YAML::Mark placeOf(const YAML::Node &map, const std::string &key);
    [[nodiscard]] static QString toText(const std::string &bytes) { return QString::fromStdString(bytes); }

private:
    struct Mistake
    {
        int line = 1;
        int column = 1;
        QString text;
    };
    QList<Mistake> m_mistakes;
};

} // namespace quai::yaml
