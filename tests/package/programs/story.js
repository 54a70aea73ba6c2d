// Two reports of one evening, invented.

export const articles = [
  {
    name: "harbour-post.txt",
    text: "Ferry to run at night\n\nThe Harbour Post, 4 May 2021\n\n“We will run the ferry at night, and nobody will wait longer than an hour,” said Mayor Edda Lindqvist on Tuesday. Tomas Reyne, who owns the pier, called the plan “a gift to the gulls.”\n",
  },
  {
    name: "tidewater.txt",
    text: "A ferry after dark\n\nTidewater, 4 May 2021\n\nMayor Edda Lindqvist said on Tuesday: “We will run the ferry at night.” She did not say what it costs.\n",
  },
];
