/**
 * The command line {@code dmus}: one class per command, named after it ({@code RenderCommand}),
 * which reads options, and beside it what does the work with services of the framework.
 *
 * <p>{@code CommandLineService} is how the launcher gets here, {@code CommandContext} what every
 * command is given, {@code ExitCode} what it ends with; a failure that the user can cure is a
 * {@code CommandFailure}, one line with its hint.
 */
package org.dmus.cli;
