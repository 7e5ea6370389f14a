using System.Globalization;
using System.Text;

namespace SchemaGen.Testing.Fuzzing;

/// <summary>
/// Passes many broken inputs to a parser: a small, fixed set unless environment variables change it. SCHEMAGEN_FUZZ_ROUNDS is the number of inputs;
/// SCHEMAGEN_FUZZ_SEED is the first seed. A failure reports its seed and its input.
/// </summary>
public static class FuzzRun
{
    // Replaces a time limit for an input, independent of the machine: code that runs long either allocates or never ends.
    private const long AllocationBudget = 1L << 30;
    private const int ShownLength = 4_000;

    /// <summary>Tries mutations of texts.</summary>
    /// <param name="corpus">Texts of the language.</param>
    /// <param name="usualRounds">The default number of inputs.</param>
    /// <param name="check">Passes an input to the parser and checks the result.</param>
    public static void OfTexts(IReadOnlyList<string> corpus, int usualRounds, Action<string> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        Of(usualRounds, random => new TextMutator(random, corpus).Next(), check, static text => text);
    }

    /// <summary>Tries inputs of any kind.</summary>
    /// <param name="usualRounds">The default number of inputs.</param>
    /// <param name="make">Creates an input.</param>
    /// <param name="check">Passes an input to the parser and checks the result.</param>
    /// <param name="show">Returns the input as text.</param>
    public static void Of<T>(int usualRounds, Func<Random, T> make, Action<T> check, Func<T, string> show)
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(show);
        int first = Number("SCHEMAGEN_FUZZ_SEED") ?? 1;
        int rounds = Number("SCHEMAGEN_FUZZ_ROUNDS") ?? usualRounds;
        for (int seed = first; seed < first + rounds; seed++)
        {
            T input = make(new Random(seed));
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                check(input);
            }
            catch (Exception exception)
            {
                throw new FuzzException($"Seed {seed}: {exception.Message}\n{Escaped(show(input))}", exception);
            }

            if (GC.GetAllocatedBytesForCurrentThread() - before > AllocationBudget)
            {
                throw new FuzzException($"Seed {seed} takes more than {AllocationBudget} bytes\n{Escaped(show(input))}", null);
            }
        }
    }

    /// <summary>Checks that a location is inside a text. Line 0 is the text as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1; the end of the line is one beyond its last column.</param>
    public static void PlaceIsInside(string text, int line, int column)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (line == 0)
        {
            return;
        }

        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (line < 1 || line > lines.Length || column < 1 || column > text.Length + 1)
        {
            throw new FuzzException($"The place {line}:{column} is not in the text, which has {lines.Length} lines", null);
        }
    }

    private static string Escaped(string text)
    {
        StringBuilder escaped = new();
        foreach (char character in text.Length > ShownLength ? text[..ShownLength] : text)
        {
            _ = character is >= ' ' and < '\u007F' or '\n' ? escaped.Append(character) : escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return text.Length > ShownLength ? escaped.Append(CultureInfo.InvariantCulture, $"... ({text.Length} characters)").ToString() : escaped.ToString();
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
