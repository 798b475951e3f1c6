<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Comes before probe.php where one program has several runs: PHP starts and reads the program once, and each run is a
// child of that process. Its start is most of a short run's time. See docs/remote-protocol.md, "Probes".

/** The parent of the runs. Works as far as PHP has pcntl; otherwise run.sh starts PHP for each of them. */
final class QuaiFork
{
    private const CANNOT = 75;   // to run.sh: nothing was read and nothing was run
    private const TIMED_OUT = 124; // as timeout(1) says it

    private static $line;    // to the desktop
    private static $printed; // what the runs print, as it comes out of the pipe that is their standard output
    private static $text = '';
    private static $lastBit = '';

    /**
     * Returns in each run with its parameters, as they came; the parent ends in here.
     * @param int $count number of runs, whose parameters stand on descriptor 7
     * @param int $limit seconds for each run
     */
    public static function spread($count, $limit)
    {
        foreach (['pcntl_fork', 'pcntl_waitpid', 'pcntl_alarm', 'pcntl_signal', 'stream_socket_pair'] as $needed) {
            if (!function_exists($needed)) {
                exit(self::CANNOT);
            }
        }
        self::$line = fopen('php://fd/9', 'w');
        self::$printed = fopen('php://fd/8', 'r');
        stream_set_blocking(self::$printed, false);
        $rest = stream_get_contents(fopen('php://fd/7', 'r')); // all of it: a run is not to read the next one's
        for ($turn = 0; $turn < $count; $turn++) {
            list($size, $rest) = explode("\n", $rest, 2) + [1 => ''];
            $params = substr($rest, 0, (int)$size);
            if ($size === '' || strlen($params) !== (int)$size) {
                exit(125);
            }
            $rest = (string)substr($rest, (int)$size + 1);
            fwrite(self::$line, "probe-start\t$turn\n");
            $ends = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
            $child = pcntl_fork();
            if ($child === 0) {
                fclose($ends[0]);
                self::$lastBit = $ends[1]; // closed by its end, which is how the parent learns of it at once
                $rest = '';
                $_SERVER['REQUEST_TIME_FLOAT'] = microtime(true);
                $_SERVER['REQUEST_TIME'] = time();
                pcntl_signal(SIGALRM, SIG_DFL);
                pcntl_alarm($limit);
                return $params;
            }
            fclose($ends[1]);
            $status = $child > 0 ? self::await($child, $ends[0]) : 71;
            fclose($ends[0]);
            self::tell($turn, $status);
        }
        exit(0);
    }

    /** Takes what a run prints until it has ended. @return int its status, as a shell says it */
    private static function await($child, $end)
    {
        $watched = [self::$printed, $end];
        do {
            $ready = $watched;
            $none = null;
            @stream_select($ready, $none, $none, 0, 100000); // a process that it left behind may hold its end
            self::gather();
            if (in_array($end, $ready, true)) { // it has closed all it had
                $watched = [self::$printed];
                $ended = pcntl_waitpid($child, $status);
            } else {
                $ended = pcntl_waitpid($child, $status, WNOHANG);
            }
        } while ($ended === 0);
        self::gather();
        if (pcntl_wifexited($status)) {
            return pcntl_wexitstatus($status);
        }
        $signal = pcntl_wtermsig($status);
        return $signal === SIGALRM ? self::TIMED_OUT : 128 + $signal;
    }

    /** What was printed by now; of very long text the beginning. */
    private static function gather()
    {
        while (($more = fread(self::$printed, 65536)) !== false && $more !== '') {
            self::$text .= substr($more, 0, max(0, 200000 - strlen(self::$text)));
        }
    }

    /** What the run of this turn printed, and how it ended. */
    private static function tell($turn, $status)
    {
        $answer = '';
        $text = rtrim(self::$text, "\n");
        foreach ($text === '' ? [] : explode("\n", $text) as $one) {
            $answer .= "probe-output\t" . strtr($one, ['\\' => '\\\\', "\t" => '\\t', "\r" => ' ', "\0" => '']) . "\n";
        }
        self::$text = '';
        fwrite(self::$line, $answer . "probe-exit\t$turn\t$status\n");
    }
}
