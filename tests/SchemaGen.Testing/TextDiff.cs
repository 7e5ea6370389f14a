using System.Text;

namespace SchemaGen.Testing;

/// <summary>A readable difference between two texts: lines with <c>-</c> and <c>+</c>, and some context.</summary>
public static class TextDiff
{
    private const int Context = 3;

    /// <summary>The maximum number of line pairs to compare. Beyond it the longest common subsequence is not worth its memory.</summary>
    private const int PairLimit = 4_000_000;

    /// <summary>Returns the first lines of the difference; empty if there is none.</summary>
    public static string Unified(string expected, string actual, int maxLines = 40)
    {
        string[] old = expected.Split('\n');
        string[] now = actual.Split('\n');
        List<(char Sign, string Line)> script = Script(old, now);
        StringBuilder text = new();
        int written = 0;
        int lastShown = -1;
        for (int i = 0; i < script.Count; i++)
        {
            if (!IsNearChange(script, i))
            {
                continue;
            }

            if (written == maxLines)
            {
                text.Append("...\n");
                break;
            }

            if (i > lastShown + 1)
            {
                text.Append($"@@ line {LineNumber(script, i)} @@\n");
            }

            text.Append(script[i].Sign).Append(script[i].Line).Append('\n');
            lastShown = i;
            written++;
        }

        return text.ToString();
    }

    private static bool IsNearChange(List<(char Sign, string Line)> script, int index)
    {
        int last = Math.Min(index + Context, script.Count - 1);
        for (int i = Math.Max(index - Context, 0); i <= last; i++)
        {
            if (script[i].Sign != ' ')
            {
                return true;
            }
        }

        return false;
    }

    private static int LineNumber(List<(char Sign, string Line)> script, int index) =>
        1 + script.Take(index).Count(static step => step.Sign != '+');

    private static List<(char Sign, string Line)> Script(string[] old, string[] now)
    {
        int start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        int oldEnd = old.Length;
        int nowEnd = now.Length;
        while (oldEnd > start && nowEnd > start && old[oldEnd - 1] == now[nowEnd - 1])
        {
            oldEnd--;
            nowEnd--;
        }

        return
        [
            .. old[..start].Select(static line => (' ', line)),
            .. Middle(old[start..oldEnd], now[start..nowEnd]),
            .. old[oldEnd..].Select(static line => (' ', line)),
        ];
    }

    private static List<(char Sign, string Line)> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > PairLimit)
        {
            return [.. old.Select(static line => ('-', line)), .. now.Select(static line => ('+', line))];
        }

        // common[i, j] is the length of the longest common subsequence of old[i..] and now[j..].
        int[,] common = new int[old.Length + 1, now.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<(char Sign, string Line)> script = [];
        int x = 0;
        int y = 0;
        while (x < old.Length || y < now.Length)
        {
            if (x < old.Length && y < now.Length && old[x] == now[y])
            {
                script.Add((' ', old[x++]));
                y++;
            }
            else if (x < old.Length && (y == now.Length || common[x + 1, y] >= common[x, y + 1]))
            {
                script.Add(('-', old[x++]));
            }
            else
            {
                script.Add(('+', now[y++]));
            }
        }

        return script;
    }
}
