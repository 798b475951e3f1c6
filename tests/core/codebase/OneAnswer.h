// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace quai::tests {

/// A web server of one answer; remembers what it was asked.
class OneAnswer : public QTcpServer
{
public:
    OneAnswer()
    {
        QObject::connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                question += socket->readAll();
                if (!question.contains("\r\n\r\n") || silent)
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/pluglist.php").arg(serverPort()); }
    void say(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
    {
        question.clear();
        answer = "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }
    QByteArray question;
    QByteArray answer;
    bool silent = false;
};

} // namespace quai::tests
