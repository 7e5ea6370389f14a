namespace SchemaGen.RelaxNg.Parsing;

/// <summary>Lays the text of an <c>a:documentation</c> out anew: the indentation of the schema file means nothing, empty lines divide paragraphs.</summary>
internal static class DocumentationText
{
    public static string Normalize(string text)
    {
        List<string> paragraphs = [];
        List<string> words = [];
        foreach (string line in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            string[] found = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (found.Length == 0)
            {
                EndParagraph(paragraphs, words);
            }

            words.AddRange(found);
        }

        EndParagraph(paragraphs, words);
        return string.Join("\n\n", paragraphs);
    }

    private static void EndParagraph(List<string> paragraphs, List<string> words)
    {
        if (words.Count > 0)
        {
            paragraphs.Add(string.Join(" ", words));
            words.Clear();
        }
    }
}
