// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/vmoodle/RegisterFacts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace quai::ui {

class Ask;

/// The files with which the server itself runs Moodle's cron in every instance, for the operator to install.
class CronFilesView final : public QWidget
{
    Q_OBJECT

public:
    /// @param phpBinary of the site; @param ask outlives the view
    CronFilesView(const vmoodle::RegisterFacts &facts, const QString &phpBinary, Ask &ask, QWidget *parent);

Q_SIGNALS:
    void saveFailed(const quai::Error &error);

private:
    void build();
    void refresh();
    void copy() const;
    void save();

    vmoodle::RegisterFacts m_facts;
    QString m_phpBinary;
    Ask &m_ask;
    QComboBox *m_file;
    QSpinBox *m_parallel;
    QSpinBox *m_minutes;
    QLabel *m_help;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_save;
};

} // namespace quai::ui
