// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLabel;

namespace quai::delivery {
enum class Mode;
}

namespace quai::ui {

class SiteContext;

/// The line above every page of a site: its name, whether it is a production site, and its mode, as symbol, word and
/// colour. Always in sight.
class SiteBand final : public QFrame
{
    Q_OBJECT

public:
    explicit SiteBand(QWidget *parent = nullptr);

    /// Shows @p context, which outlives the band or is replaced first; nullptr: nothing.
    void setContext(const SiteContext *context);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void setBandColour(std::optional<delivery::Mode> mode);

    const SiteContext *m_context = nullptr;
    QLabel *m_symbol;
    QLabel *m_mode;
    QLabel *m_site;
    QLabel *m_kind;
    QLabel *m_state;
};

} // namespace quai::ui
