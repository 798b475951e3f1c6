<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The first part of every probe: parameters from standard input, answers on descriptor 9, each a line of JSON between
// two sentinels that carry the number of this run. PHP 7.4 to 8.4. See docs/remote-protocol.md, "Probes".

/** What a probe refuses with: the name of an ErrorKind, a technical message, the facts of that kind. */
final class QuaiRefusal extends Exception
{
    public $kind;
    public $facts;

    public function __construct($kind, $message, array $facts = [])
    {
        parent::__construct($message);
        $this->kind = $kind;
        $this->facts = $facts;
    }
}

/** The line to the desktop. */
final class Quai
{
    /** Parameters of this run. */
    public static $params = [];
    private static $line = null;
    private static $buffer = '';
    private static $count = 0;

    /** Reads the parameters and writes the first sentinel. */
    public static function begin()
    {
        global $argv;
        if (isset($argv[3])) { // one of several runs
            $text = QuaiFork::spread((int)$argv[3], (int)$argv[2]);
        } else {
            $text = ltrim(stream_get_contents(STDIN), "0123456789\n"); // behind their number of bytes
        }
        self::$line = fopen('php://fd/9', 'w');
        $params = json_decode($text, true);
        if (!is_array($params) || !isset($params['nonce'])) {
            fwrite(STDERR, "the parameters did not arrive\n");
            exit(64);
        }
        self::$params = $params;
        self::record('begin', [$params['nonce'], PHP_VERSION]);
        self::flush();
    }

    /** One line of the answer. Long answers: several lines, none above 500 kB. */
    public static function say(array $object)
    {
        $flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE | JSON_PRESERVE_ZERO_FRACTION;
        $text = json_encode($object, $flags);
        if ($text === false) {
            throw new QuaiRefusal('Internal', 'not to be said in JSON: ' . json_last_error_msg());
        }
        self::$count++;
        self::record('json', [$text]);
    }

    /** What was said so far leaves now. */
    public static function flush()
    {
        if (self::$buffer !== '') {
            fwrite(self::$line, self::$buffer);
            self::$buffer = '';
        }
    }

    /** Runs the probe's work; a refusal or any other error ends with status 70. */
    public static function work(callable $work)
    {
        try {
            $work(self::$params);
            self::end();
        } catch (QuaiRefusal $e) {
            self::refuse($e->kind, $e->getMessage(), $e->facts);
        } catch (Throwable $e) {
            $more = isset($e->debuginfo) && is_string($e->debuginfo) ? ' (' . $e->debuginfo . ')' : '';
            self::refuse('RemoteCommandFailed', get_class($e) . ': ' . $e->getMessage() . $more);
        }
    }

    /** The last sentinel: everything was said. */
    public static function end()
    {
        self::record('end', [self::$params['nonce'], (string)self::$count]);
        self::flush();
    }

    public static function refuse($kind, $message, array $facts = [])
    {
        $fields = [self::$params['nonce'], $kind, $message];
        foreach ($facts as $name => $value) {
            $fields[] = $name . '=' . $value;
        }
        self::record('refusal', $fields);
        self::flush();
        exit(70);
    }

    private static function record($tag, array $fields)
    {
        foreach ($fields as $field) {
            $tag .= "\t" . strtr((string)$field, ['\\' => '\\\\', "\t" => '\\t', "\n" => '\\n', "\r" => '\\r', "\0" => ' ']);
        }
        self::$buffer .= $tag . "\n";
        if (strlen(self::$buffer) > 32768) {
            self::flush();
        }
    }
}

Quai::begin();
