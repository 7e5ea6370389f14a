using System.Globalization;
using System.Text;

namespace SchemaGen.Testing.Fuzzing;

/// <summary>
/// Gives a parser many broken inputs. A small, fixed set unless the environment says more: SCHEMAGEN_FUZZ_ROUNDS, how many inputs;
/// SCHEMAGEN_FUZZ_SEED, where they begin. What fails tells its seed and its input.
/// </summary>
public static class FuzzRun
{
    // Stands for the time that an input may take, and does not depend on the machine: what works long allocates, or does not end at all.
    private const long AllocationBudget = 1L << 30;
    private const int ShownLength = 4_000;

    /// <summary>Tries mutations of texts.</summary>
    /// <param name="corpus">Texts of the language.</param>
    /// <param name="usualRounds">How many, unless the environment says otherwise.</param>
    /// <param name="check">Gives an input to the parser and checks what it says.</param>
    public static void OfTexts(IReadOnlyList<string> corpus, int usualRounds, Action<string> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        Of(usualRounds, random => new TextMutator(random, corpus).Next(), check, static text => text);
    }

    /// <summary>Tries inputs of any kind.</summary>
    /// <param name="usualRounds">How many, unless the environment says otherwise.</param>
    /// <param name="make">Makes an input.</param>
    /// <param name="check">Gives an input to the parser and checks what it says.</param>
    /// <param name="show">The input as text.</param>
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

    /// <summary>Checks that a place is in a text; line 0 is the text as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1; one beyond the end of the line is where it ends.</param>
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
