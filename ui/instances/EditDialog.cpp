// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/EditDialog.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/InstanceForm.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace quai::ui {

using vmoodle::Finding;
using vmoodle::Instance;

EditDialog::EditDialog(vmoodle::InstancesService &service, const QString &siteName, const Instance &row,
                       const QList<Instance> &others, const QList<int> &subNetworks, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_before(row)
    , m_siteName(siteName)
    , m_form(new InstanceForm(row, others, subNetworks))
    , m_error(new ErrorPanel(this))
    , m_notice(new QLabel(this))
{
    setObjectName(QStringLiteral("instanceEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit %1").arg(row.name));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("editNotice"));
    m_notice->setText(tr("Only the row of the register is changed: the instance's database and its folder stay as they "
                         "are."));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_error);
    buildButtons();
    connect(m_form, &InstanceForm::edited, this, &EditDialog::updateButtons);
    updateButtons();
    resize(640, 640);
}

EditDialog::~EditDialog()
{
    m_cancel.request_stop();
}

void EditDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_check = buttons->addButton(tr("&Check on the server"), QDialogButtonBox::ActionRole);
    m_check->setObjectName(QStringLiteral("checkRow"));
    m_check->setIcon(icon(Symbol::Test));
    m_check->setToolTip(tr("Looks for duplicates, connects to the database and looks at the folder; changes nothing"));
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveRow"));
    m_save->setDefault(true);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelRow"));
    connect(m_check, &QPushButton::clicked, this, &EditDialog::checkOnServer);
    connect(m_save, &QPushButton::clicked, this, &EditDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

vmoodle::InstanceEdit EditDialog::edit() const
{
    return {m_form->values(), m_before, m_form->password()};
}

void EditDialog::checkOnServer()
{
    using Findings = QList<Finding>;
    m_error->clear();
    setBusy(tr("Asking the server…"));
    whenFinished<Findings>(m_service.check(edit(), m_cancel), this, [this](const Result<Findings> &found) {
        setBusy({});
        if (!found) {
            m_error->showError(found.error(), {tr("Checking the row"), m_siteName, {}});
            return;
        }
        m_form->showFindings(*found);
        const bool clean
            = std::none_of(found->cbegin(), found->cend(), [](const Finding &one) { return one.blocking; });
        m_notice->setText(clean ? tr("The server has nothing against these values.")
                                : tr("The server cannot work with these values; see the fields."));
    });
}

void EditDialog::save()
{
    m_error->clear();
    setBusy(tr("Saving…"));
    whenFinished<Instance>(m_service.save(edit(), m_cancel), this, [this](const Result<Instance> &row) {
        setBusy({});
        if (!row) {
            m_error->showError(row.error(), {tr("Saving the row"), m_siteName, {}});
            return;
        }
        Q_EMIT saved(*row);
        accept();
    });
}

void EditDialog::setBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_form->setEnabled(!m_busy);
    if (m_busy)
        m_notice->setText(what);
    updateButtons();
}

void EditDialog::updateButtons()
{
    m_check->setEnabled(!m_busy && m_form->isAcceptable());
    m_save->setEnabled(!m_busy && m_form->isAcceptable() && m_form->isChanged());
}

} // namespace quai::ui
