namespace SchemaGen.Cli.Documents;

/// <summary>Processes inputs one after the other, and continues after unreadable ones.</summary>
internal static class InputBatch
{
    /// <summary>Reads and reports each input.</summary>
    /// <param name="inputs">The paths.</param>
    /// <param name="read">Reads the input with an index. Its exceptions concern that input.</param>
    /// <param name="report">Reports the result of reading and returns the exit code.</param>
    /// <param name="unreadable">Reports a path that could not be read, with the reason.</param>
    /// <returns>The highest exit code.</returns>
    public static int Run<T>(IReadOnlyList<string> inputs, Func<int, T> read, Func<string, T, int> report, Action<string, string> unreadable)
    {
        int worst = ExitCode.Yes;
        for (int i = 0; i < inputs.Count; i++)
        {
            T result;
            try
            {
                result = read(i);
            }
            catch (Exception exception) when (InputFailure.IsExpected(exception))
            {
                unreadable(inputs[i], InputFailure.Describe(inputs[i], exception));
                worst = Math.Max(worst, ExitCode.Unusable);
                continue;
            }

            worst = Math.Max(worst, report(inputs[i], result));
        }

        return worst;
    }
}
