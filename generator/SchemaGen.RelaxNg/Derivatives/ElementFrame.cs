using System.Text;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>An open element of a document: the candidates that it can match and the text since its last child.</summary>
internal sealed class ElementFrame(IReadOnlyList<Candidate> candidates)
{
    private readonly StringBuilder _text = new();

    public IReadOnlyList<Candidate> Candidates { get; set; } = candidates;

    public bool HasChildren { get; set; }

    public void AppendText(string text) => _text.Append(text);

    /// <summary>Returns and clears the text since the last child.</summary>
    /// <param name="isWhiteSpace">Whether the text is empty or white space only.</param>
    public string TakeText(out bool isWhiteSpace)
    {
        string text = _text.ToString();
        _text.Clear();
        isWhiteSpace = XmlNames.IsWhiteSpace(text);
        return text;
    }
}
