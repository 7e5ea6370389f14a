using System.Text;

namespace SchemaGen.Evolution.Reports;

/// <summary>A text that grows up to a limit, piece by piece: a piece that does not fit is left out as a whole.</summary>
/// <param name="limit">The largest number of UTF-16 units.</param>
internal sealed class LimitedText(int limit)
{
    private readonly StringBuilder _text = new();

    /// <summary>The number of UTF-16 units that still fit.</summary>
    public int Room => limit - _text.Length;

    /// <summary>Adds a piece if it fits and leaves a reserve.</summary>
    public bool TryAppend(string piece, int reserve = 0)
    {
        if (piece.Length + reserve > Room)
        {
            return false;
        }

        _text.Append(piece);
        return true;
    }

    /// <summary>Adds pieces in order until one does not fit; returns how many were left out.</summary>
    public int AppendWhileFitting(IEnumerable<string> pieces, int reserve = 0)
    {
        int omitted = 0;
        foreach (string piece in pieces)
        {
            omitted += omitted > 0 || !TryAppend(piece, reserve) ? 1 : 0;
        }

        return omitted;
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
