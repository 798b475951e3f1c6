<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments, output and errors of the scripts in admin/cli.

defined('MOODLE_INTERNAL') || die();

/** @return array [options, unrecognized]; "--name=value", "--name" (true), short forms by $short. */
function cli_get_params(array $options, array $short = []): array {
    $unrecognized = [];
    foreach (array_slice($_SERVER['argv'], 1) as $argument) {
        [$name, $value] = explode('=', $argument, 2) + [1 => true];
        $name = str_starts_with($name, '--') ? substr($name, 2) : ($short[ltrim($name, '-')] ?? $argument);
        if (array_key_exists($name, $options)) {
            $options[$name] = $value;
        } else {
            $unrecognized[] = $argument;
        }
    }
    return [$options, $unrecognized];
}

function cli_writeln(string $text): void {
    fwrite(STDOUT, $text . PHP_EOL);
}

function cli_heading(string $text): void {
    cli_writeln("== $text ==");
}

/** Says what is wrong on stderr and ends. */
function cli_error(string $text, int $status = 1): never {
    fwrite(STDERR, $text . PHP_EOL);
    exit($status);
}

function cli_unknown_options(array $unrecognized): void {
    if ($unrecognized) {
        cli_error('Unrecognised options: ' . implode(' ', $unrecognized) . PHP_EOL . 'Please use --help option.', 2);
    }
}
